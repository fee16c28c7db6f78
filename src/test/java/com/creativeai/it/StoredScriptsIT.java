package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever people say, name or write is text on every page, never a script (threat 19, T12): 200
 * hostile texts in transcripts, names, tags, summaries and notes.
 */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredScriptsIT {
  private static final int TURNS = 20;

  private final Browser browser = new Browser();
  private final List<String> texts = HostileTexts.all();
  private final Iterator<String> next = endless(texts);
  private final List<String> calls = new ArrayList<>();
  private Team team;

  @BeforeAll
  void plant(Product product) {
    team = Team.of(Person.signUp(product, "owner@hostile.test"), product);
    team.key("Importer");
    String model = team.call("+14155552679", "Goodbye.", StoredScriptsIT::isSettled);
    try (StoredDocuments store = new StoredDocuments(product)) {
      MongoDatabase database = store.database();
      for (int from = 0; from < texts.size(); from += TURNS) {
        calls.add(copy(database, model, texts.subList(from, from + TURNS)));
      }
      rename(database);
    }
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void nothingThatIsStoredRunsOnAnyPage(Product product) {
    Queue<String> ran = new ConcurrentLinkedQueue<>();
    Queue<String> refused = new ConcurrentLinkedQueue<>();
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.exposeBinding("marker", (source, arguments) -> ran.add(source.page().url()));
      Page page = Browser.signIn(context, product, team.owner().email(), Person.PASSWORD);
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              refused.add(page.url() + ": " + message.text());
            }
          });
      for (String address : addresses()) {
        page.navigate(product.address(address).toString());
        Browser.settle(page);
        if (calls.contains(address.replace("/calls/", ""))) {
          assertAllTurnsAreShown(page, address);
        }
      }
      assertThat(ran).as("pages on which a stored text ran").isEmpty();
      assertThat(refused).as("what only the policy kept from running").isEmpty();

      page.evaluate(
          "() => document.body.insertAdjacentHTML('beforeend', '<img src=/x onerror=marker()>')");
      page.waitForCondition(() -> !ran.isEmpty());
    }
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    String agent = team.firstAgent();
    calls.forEach(call -> addresses.add("/calls/" + call));
    Collections.addAll(
        addresses,
        "/",
        "/calls",
        "/calls/new",
        "/live",
        "/agents",
        "/agents/" + agent,
        "/try/" + agent,
        "/numbers",
        "/members",
        "/api-keys",
        "/audit",
        "/organization",
        "/profile");
    return addresses;
  }

  private void assertAllTurnsAreShown(Page page, String address) {
    int first = calls.indexOf(address.replace("/calls/", "")) * TURNS;
    page.waitForFunction(
        "turns => document.querySelector('cai-transcript')"
            + ".shadowRoot.querySelectorAll('li').length >= turns",
        TURNS);
    String shown =
        (String)
            page.evaluate("() => document.querySelector('cai-transcript').shadowRoot.textContent");
    assertThat(shown).as(address).contains(texts.subList(first, first + TURNS));
  }

  /** A call like the model, in which these texts were said; answers its id. */
  private String copy(MongoDatabase database, String model, List<String> said) {
    String id = UUID.randomUUID().toString();
    Document call = find(database, "calls", model);
    call.append("_id", id)
        .append("tags", List.of(next.next(), next.next()))
        .append("carrierCall", "CA" + id)
        .append("ending", new Document("reason", "AGENT_LOST").append("detail", next.next()));
    call.get("conversation", Document.class)
        .append("id", "conv_" + id)
        .append("summary", next.next());
    call.get("dialogue", Document.class)
        .append("agentName", next.next())
        .append("prompt", next.next())
        .append("firstMessage", next.next())
        .append("variables", List.of(new Document("name", "name").append("value", next.next())));
    call.getList("timeline", Document.class).forEach(event -> event.append("detail", next.next()));
    Document transcript = find(database, "transcripts", model);
    Document turn = transcript.getList("turns", Document.class).get(0);
    List<Document> turns = new ArrayList<>();
    for (int number = 1; number <= said.size(); number++) {
      turns.add(
          new Document(turn)
              .append("number", number)
              .append("role", number % 2 == 0 ? "USER" : "ASSISTANT")
              .append("message", said.get(number - 1)));
    }
    database.getCollection("calls").insertOne(call);
    database
        .getCollection("transcripts")
        .insertOne(transcript.append("_id", id).append("turns", turns));
    return id;
  }

  /** Gives everything that has a name a hostile one. */
  private void rename(MongoDatabase database) {
    Bson ours = Filters.eq("organization", team.organization());
    MongoCollection<Document> versions = database.getCollection("agent_versions");
    database.getCollection("agents").updateMany(ours, Updates.set("name", next.next()));
    versions.updateMany(
        ours,
        Updates.combine(
            Updates.set("spec.name", next.next()),
            Updates.set("spec.prompt", next.next()),
            Updates.set("spec.firstMessage", next.next()),
            Updates.set("note", next.next())));
    database.getCollection("api_keys").updateMany(ours, Updates.set("name", next.next()));
    database
        .getCollection("organizations")
        .updateOne(Filters.eq("_id", team.organization()), Updates.set("name", next.next()));
    database
        .getCollection("users")
        .updateOne(
            Filters.eq("email", team.owner().email()),
            Updates.combine(
                Updates.set("profile.name", next.next()),
                Updates.set("profile.company", next.next())));
  }

  private static Document find(MongoDatabase database, String collection, String id) {
    Document found = database.getCollection(collection).find(Filters.eq("_id", id)).first();
    if (found == null) {
      throw new AssertionError("no " + id + " in " + collection);
    }
    return found;
  }

  private static boolean isSettled(JsonNode call) {
    return Product.isOver(call) && call.has("outcome");
  }

  private static Iterator<String> endless(List<String> texts) {
    return Stream.generate(texts::stream).flatMap(stream -> stream).iterator();
  }
}
