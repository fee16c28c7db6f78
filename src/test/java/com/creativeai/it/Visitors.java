package com.creativeai.it;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.TokenHash;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/** Everybody who comes to the pages, in every state that a session can be in. */
final class Visitors {
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final Map<String, Visitor> all = new LinkedHashMap<>();
  private final Product product;
  private final StoredDocuments store;
  private final Browser browser;

  Visitors(Product product, StoredDocuments store, Browser browser) {
    this.product = product;
    this.store = store;
    this.browser = browser;
  }

  Stream<Visitor> all() {
    return all.values().stream();
  }

  Visitor get(String name) {
    return all.get(name);
  }

  /** Everybody of a team, by whose it is and their role. */
  void enter(String whose, Team team) {
    team.people()
        .forEach(
            (role, person) -> {
              String name = whose + " " + role.code();
              String token = session(team, person, LIFETIME);
              all.put(name, visitor(name, token, role.permissions()));
            });
  }

  private static Visitor visitor(String name, String token, Set<String> permissions) {
    Map<String, String> cookies = new HashMap<>();
    if (!token.isEmpty()) {
      cookies.put(Visitor.COOKIE, token);
    }
    return new Visitor(name, cookies, permissions);
  }

  /** Everybody who has no access, with the cookie that they send. */
  void enterNobodies(Team ours) {
    outsider("anonymous", "");
    outsider("nonsense cookie", "nonsense");
    outsider("session that was signed out", signedOut(ours));
    outsider(
        "session that is over", session(ours, ours.people().get(Role.MEMBER), LIFETIME.negated()));
    Person removed = ours.join("removed", Role.ADMIN);
    String ended = session(ours, removed, LIFETIME);
    ours.owner().send(product, "delete", "/api/v1/members/" + removed.userId(), "");
    outsider("session of a member who was removed", ended);
    outsider("session left by a removal", session(ours, removed, LIFETIME));
    Team gone = Team.of(Person.signUp(product, "gone@deleted.test"), product);
    outsider("session of a deleted organization", session(gone, gone.owner(), LIFETIME));
    store
        .database()
        .getCollection("organizations")
        .deleteOne(Filters.eq("_id", gone.organization()));
  }

  private void outsider(String name, String token) {
    all.put(name, visitor(name, token, Set.of()));
  }

  /** As at the sign-in page, at a time that may lie in the past. */
  private String session(Team team, Person person, Duration left) {
    String token = UUID.randomUUID().toString();
    Instant until = Instant.now().plus(left);
    store
        .database()
        .getCollection("web_sessions")
        .insertOne(
            new Document("_id", TokenHash.of(token).value())
                .append("organization", team.organization())
                .append("user", person.userId())
                .append("createdAt", Date.from(until.minus(LIFETIME)))
                .append("expiresAt", Date.from(until)));
    return token;
  }

  /** The token of a session that began and ended on the pages. */
  private String signedOut(Team ours) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product, ours.owner().email(), Person.PASSWORD);
      String token =
          context.cookies().stream()
              .filter(cookie -> cookie.name.equals(Visitor.COOKIE))
              .findFirst()
              .orElseThrow()
              .value;
      page.locator(".cai-user-menu vaadin-menu-bar-button").first().click();
      page.getByText("Sign out").click();
      page.waitForURL("**/sign-in");
      return token;
    }
  }
}
