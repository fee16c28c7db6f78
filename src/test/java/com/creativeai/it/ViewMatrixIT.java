package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ID-6, threats 1 and 2: every page of the product, opened by everybody. Who may not see it gets
 * the page to sign in or the one that is not there, and in no case a word of our organization. A
 * page that this test does not know fails it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ViewMatrixIT {
  private static final String SIGN_IN = "Sign in";
  private static final String NOT_FOUND = "Page not found";
  private static final String COOKIE = "cai_session";

  private static final String COMPANY = "Quetzal Freight 7141";
  private static final String MEMBER = "Wilhelmina Okonkwo";
  private static final String KEY = "Narwhal importer";
  private static final String AGENT = "Capercaillie desk";
  private static final String SENTENCE = "The marzipan kettle leaves at noon.";
  private static final String NUMBER = "555-2678";
  private static final String INVITED = "axolotl@elsewhere.test";

  /** Each is on some page that our owner sees, and on none of anybody else. */
  private static final Set<String> MARKERS =
      Set.of(COMPANY, MEMBER, "member@ours.test", KEY, AGENT, SENTENCE, NUMBER, INVITED);

  /** What else would tell: other forms of them, and ids that are no part of an address. */
  private final Set<String> secrets = new HashSet<>(MARKERS);

  /**
   * @param permission which callers need, or a word of {@link Routes}
   * @param heading what it is called for those who may enter
   * @param missing the same for another organization, where ours has nothing of theirs
   * @param given markers that whoever has the address may know
   * @param addresses the usual one, then those that try what ids and filters do
   */
  private record View(
      String permission, String heading, String missing, Set<String> given, String... addresses) {
    View(String permission, String heading, String... addresses) {
      this(permission, heading, heading, Set.of(), addresses);
    }

    List<String> addressesFor(Visitor visitor) {
      return List.of(addresses).subList(0, visitor.isTheirs() ? addresses.length : 1);
    }
  }

  /** Somebody, by their cookies; without a role they are nobody. */
  private record Visitor(String name, Map<String, String> cookies, Set<String> permissions) {
    boolean isNobody() {
      return permissions.isEmpty();
    }

    boolean isOurs() {
      return name.startsWith("our ");
    }

    boolean isTheirs() {
      return name.startsWith("their ");
    }

    boolean maySee(View view) {
      return view.permission().equals(Routes.ANYBODY)
          || (view.permission().equals(Routes.SIGNED_IN) && !isNobody())
          || permissions.contains(view.permission());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final Map<String, View> views = new TreeMap<>();
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final Browser browser = new Browser();
  private Product product;
  private StoredDocuments store;
  private Team ours;
  private Map<String, List<String>> before = Map.of();

  @BeforeAll
  void invite() {
    product = Product.start("views", Map.of());
    store = new StoredDocuments(product);
    ours = Team.found(product, "ours");
    Team theirs = Team.found(product, "theirs");
    outsiders();
    ours.people().forEach((role, person) -> enter("our " + role.code(), ours, person, role));
    theirs.people().forEach((role, person) -> enter("their " + role.code(), theirs, person, role));
    views(mark());
    before = documents();
  }

  @AfterAll
  void stop() {
    browser.close();
    if (store != null) {
      store.close();
    }
    if (product != null) {
      product.close();
    }
  }

  /** Known by the route; what they need is said twice, here and at the view. */
  private void views(Map<String, String> ids) {
    String call = "/calls/" + ids.get("call");
    String start = "Calls";
    views.put("", new View(Permissions.CALLS_READ, start, "/"));
    views.put(
        "calls",
        new View(
            Permissions.CALLS_READ,
            start,
            "/calls",
            "/calls?search=2678",
            "/calls?organization=" + ours.organization()));
    views.put("calls/new", new View(Permissions.CALLS_WRITE, "New call", "/calls/new"));
    views.put(
        "calls/:call", new View(Permissions.CALLS_READ, "+1 415-555-2678", "Call", Set.of(), call));
    views.put(
        "members",
        new View(
            Permissions.MEMBERS_READ,
            "Members",
            "/members",
            "/members?organization=" + ours.organization()));
    views.put(
        "organization",
        new View(
            Permissions.ORGANIZATION_READ,
            "Organization",
            "/organization",
            "/organization?id=" + ours.organization()));
    views.put(
        "profile",
        new View(
            Permissions.ACCOUNT,
            "Your profile",
            "/profile",
            "/profile?user=" + ours.people().get(Role.MEMBER).userId()));
    views.put("api-keys", new View(Permissions.API_KEYS_READ, "API keys", "/api-keys"));
    views.put(
        "audit",
        new View(
            Permissions.AUDIT_READ,
            "Audit log",
            "/audit",
            "/audit?actor=" + ours.owner().userId()));
    views.put("sign-in", new View(Routes.ANYBODY, SIGN_IN, "/sign-in?to=" + encoded(call)));
    views.put("sign-up", new View(Routes.ANYBODY, "Create an account", "/sign-up"));
    views.put(
        "forgot-password", new View(Routes.ANYBODY, "Forgot your password?", "/forgot-password"));
    views.put(
        "confirm-email",
        new View(Routes.ANYBODY, "Confirm your address", "/confirm-email?token=nonsense"));
    views.put(
        "reset-password",
        new View(Routes.ANYBODY, "Choose a new password", "/reset-password?token=nonsense"));
    String invitation = "You are invited to " + COMPANY;
    views.put(
        "invitation/:token",
        new View(
            Routes.ANYBODY,
            invitation,
            invitation,
            Set.of(COMPANY),
            "/invitation/" + ids.get("token")));
    views.put("outbox", new View(Routes.ANYBODY, "Outbox", "/outbox"));
  }

  @Test
  void noPageIsForgottenAndEachAsksForWhatItShould() {
    assertThat(Routes.withPermission(route -> true))
        .isEqualTo(
            views.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, view -> view.getValue().permission())));
  }

  Stream<Visitor> visitors() {
    return visitors.values().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("visitors")
  @Order(1)
  void everyPageIsOpenToThoseItIsFor(Visitor visitor) {
    SoftAssertions all = new SoftAssertions();
    views.forEach(
        (route, view) -> {
          for (String address : view.addressesFor(visitor)) {
            WirePage page = WirePage.open(product, address, visitor.cookies());
            String cell = visitor + " at " + address;
            all.assertThat(page.heading()).as(cell).isEqualTo(heading(visitor, view));
            if (!visitor.maySee(view) && visitor.isNobody()) {
              all.assertThat(page.address()).as(cell).isEqualTo(signIn(address));
            }
            if (!visitor.maySee(view) || !visitor.isOurs()) {
              all.assertThat(leaked(page.told(), view)).as(cell).isEmpty();
            }
          }
        });
    all.assertAll();
  }

  /** Otherwise nobody would notice when the pages tell everything in other words. */
  @Test
  @Order(2)
  void ourOwnerSeesEveryMarker() {
    Set<String> seen = new HashSet<>();
    views.values().stream()
        .flatMap(view -> Stream.of(view.addresses()))
        .map(address -> WirePage.open(product, address, visitors.get("our owner").cookies()))
        .forEach(page -> MARKERS.stream().filter(page.told()::contains).forEach(seen::add));
    assertThat(seen).isEqualTo(MARKERS);
  }

  /** A page draws more than its first answers hold. */
  @Test
  @Order(2)
  void browserOfAnotherOwnerShowsNothingOfOurs() {
    SoftAssertions all = new SoftAssertions();
    browse(
        "their owner",
        (view, page) -> all.assertThat(leaked(page, view)).as(view.toString()).isEmpty());
    all.assertAll();
  }

  @Test
  @Order(3)
  void nothingOfOursWasChanged() {
    assertThat(StoredDocuments.differences(before, documents())).isEmpty();
  }

  /** Comes last: it hears the recording, and the audit log says so. */
  @Test
  @Order(4)
  void browserOfOurOwnerShowsEveryMarker() {
    Set<String> seen = new HashSet<>();
    browse("our owner", (view, page) -> MARKERS.stream().filter(page::contains).forEach(seen::add));
    assertThat(seen).isEqualTo(MARKERS);
  }

  private static String heading(Visitor visitor, View view) {
    if (visitor.maySee(view)) {
      return visitor.isOurs() ? view.heading() : view.missing();
    }
    return visitor.isNobody() ? SIGN_IN : NOT_FOUND;
  }

  private static String signIn(String wanted) {
    return wanted.equals("/") ? "/sign-in" : "/sign-in?to=" + encoded(wanted);
  }

  private Set<String> leaked(String text, View view) {
    return secrets.stream()
        .filter(text::contains)
        .filter(marker -> !view.given().contains(marker))
        .collect(Collectors.toSet());
  }

  private void browse(String visitor, java.util.function.BiConsumer<View, String> look) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.route(Pattern.compile("\\.(png|svg|woff2)(\\?|$)"), Route::abort);
      String token = visitors.get(visitor).cookies().get(COOKIE);
      context.addCookies(
          List.of(new Cookie(COOKIE, token).setUrl(product.address("/").toString())));
      Page page = context.newPage();
      for (View view : views.values()) {
        if (view.permission().equals(Routes.ANYBODY)) {
          continue;
        }
        page.navigate(product.address(view.addresses()[0]).toString());
        Browser.settle(page);
        look.accept(view, page.content() + page.locator("body").innerText());
      }
    }
  }

  /** Gives our organization its markers; answers the ids and the token that lead to it. */
  private Map<String, String> mark() {
    Person owner = ours.owner();
    owner.send(
        product,
        "patch",
        "/api/v1/organizations/" + ours.organization(),
        Team.object("name", COMPANY).toString());
    ours.people()
        .get(Role.MEMBER)
        .send(product, "patch", "/api/v1/me", "{\"profile\":{\"name\":\"" + MEMBER + "\"}}");
    secrets.add(ours.key(KEY).get("id").asText());
    store
        .database()
        .getCollection("agents")
        .updateMany(Filters.eq("organization", ours.organization()), Updates.set("name", AGENT));
    String token = ours.invite(INVITED, Role.MEMBER);
    String call = ours.call("+14155552678", SENTENCE, ViewMatrixIT::isSaid);
    owner.send(product, "post", "/api/v1/calls/" + call + "/hangup", "");
    ours.awaitCall(call, ViewMatrixIT::isSettled);
    secrets.add("4155552678");
    secrets.add(ours.people().get(Role.VIEWER).userId());
    // Whoever runs the closed sandbox reads all mail on its page; that is not looked at here.
    store.database().getCollection("outbox").deleteMany(new Document());
    return Map.of("call", call, "token", token);
  }

  private static boolean isSaid(JsonNode call) {
    return call.get("transcript").findValuesAsText("message").contains(SENTENCE);
  }

  private static boolean isSettled(JsonNode call) {
    return Product.isOver(call) && call.has("recordingUrl") && call.has("outcome");
  }

  private void enter(String name, Team team, Person person, Role role) {
    visitors.put(
        name, visitor(name, session(team, person, Duration.ofHours(12)), role.permissions()));
  }

  private static Visitor visitor(String name, String token, Set<String> permissions) {
    Map<String, String> cookies = new HashMap<>();
    if (!token.isEmpty()) {
      cookies.put(COOKIE, token);
    }
    return new Visitor(name, cookies, permissions);
  }

  /** Everybody who has no access, with the cookie that they send. */
  private void outsiders() {
    outsider("anonymous", "");
    outsider("nonsense cookie", "nonsense");
    outsider("session that was signed out", signedOut());
    outsider(
        "session that is over",
        session(ours, ours.people().get(Role.MEMBER), Duration.ofHours(12).negated()));
    Person removed = ours.join("removed", Role.ADMIN);
    String ended = session(ours, removed, Duration.ofHours(12));
    ours.owner().send(product, "delete", "/api/v1/members/" + removed.userId(), "");
    outsider("session of a member who was removed", ended);
    outsider("session left by a removal", session(ours, removed, Duration.ofHours(12)));
    Team gone = Team.of(Person.signUp(product, "gone@deleted.test"), product);
    outsider(
        "session of a deleted organization", session(gone, gone.owner(), Duration.ofHours(12)));
    store
        .database()
        .getCollection("organizations")
        .deleteOne(Filters.eq("_id", gone.organization()));
  }

  private void outsider(String name, String token) {
    visitors.put(name, visitor(name, token, Set.of()));
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
                .append("createdAt", Date.from(until.minus(Duration.ofHours(12))))
                .append("expiresAt", Date.from(until)));
    return token;
  }

  /** The token of a session that began and ended on the pages. */
  private String signedOut() {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product, ours.owner().email(), Person.PASSWORD);
      String token =
          context.cookies().stream()
              .filter(cookie -> cookie.name.equals(COOKIE))
              .findFirst()
              .orElseThrow()
              .value;
      page.locator(".cai-user-menu vaadin-menu-bar-button").first().click();
      page.getByText("Sign out").click();
      page.waitForURL("**/sign-in");
      return token;
    }
  }

  /** A session in use lives on, and that is written. */
  private Map<String, List<String>> documents() {
    Map<String, List<String>> all =
        store.of(ours.organization(), ours.people().values().stream().map(Person::userId).toList());
    all.remove("web_sessions");
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
