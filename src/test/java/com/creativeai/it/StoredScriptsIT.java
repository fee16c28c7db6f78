package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever people say, name or write is text on every page, never a script (threat 19, T12): 200
 * hostile texts wherever words are stored, on all pages there are and in what a click opens there.
 */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredScriptsIT {
  private static final int CALLS = 10;
  private static final int TURNS = 20;
  private static final String SHOWN = Scripts.read("shown.js");

  /** Words that no page shows, whatever they are. */
  private static final Set<String> NOWHERE =
      Set.of(
          "agent_test_runs.results.t0.test.behaviour",
          "agent_test_runs.results.t0.test.wants",
          "agent_test_runs.results.t0.test.who",
          "agents.prompt",
          "calls.dialogue.variables[].name",
          "calls.dialogue.variables[].value",
          "calls.transfer.briefing",
          "calls.voicemail.message",
          "scheduled_calls.firstMessage",
          "scheduled_calls.prompt",
          "scheduled_calls.voicemailMessage");

  private final Browser browser = new Browser();
  private final PlantedTexts planted = new PlantedTexts();
  private final Queue<String> ran = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private List<String> calls = List.of();
  private FurnishedTeam team;
  private String invitation;

  @BeforeAll
  void plant(Product product) {
    team = FurnishedTeam.found(product, "hostile");
    Team ours = team.team();
    try (StoredDocuments store = new StoredDocuments(product)) {
      store.awaitQuiet();
      MongoDatabase database = store.database();
      calls = IntStream.range(0, CALLS).mapToObj(number -> copy(database)).toList();
      addToolTo(database);
      planted.plant(
          database,
          ours.organization(),
          ours.people().values().stream().map(Person::userId).toList());
      store.awaitQuiet();
    }
    invitation = ours.invite("late@hostile.test", Role.MEMBER);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void everythingThatIsWrittenIsPlanted() {
    assertThat(planted.spared()).as("stored words that are not hostile").isEmpty();
  }

  @Test
  void nothingThatIsStoredRunsOnAnyPage(Product product) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.exposeBinding("marker", (source, arguments) -> ran.add(source.page().url()));
      Page page = team.signIn(context);
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              refused.add(page.url() + ": " + message.text());
            }
          });
      team.pages(route -> true)
          .forEach(
              (route, address) -> {
                look(page, product, address);
                Opened.on(route).forEach(state -> look(page, state));
              });
      others().forEach(address -> look(page, product, address));
      talk(page, product);
      assertThat(ran).as("pages on which a stored text ran").isEmpty();
      assertThat(refused).as("what only the policy kept from running").isEmpty();
      assertThat(planted.unseen()).as("texts that no page showed").isEmpty();
      assertThat(planted.unseenPlaces()).as("words that no page showed").isEqualTo(NOWHERE);

      page.evaluate(
          "() => document.body.insertAdjacentHTML('beforeend', '<img src=/x onerror=marker()>')");
      page.waitForCondition(() -> !ran.isEmpty());
    }
  }

  private List<String> others() {
    List<String> addresses = new ArrayList<>(calls.stream().map(call -> "/calls/" + call).toList());
    addresses.add("/invitation/" + invitation);
    addresses.add("/calls?search=" + planted.mark("transcripts.turns[].message"));
    return addresses;
  }

  private void look(Page page, Product product, String address) {
    page.navigate(product.address(address).toString());
    Browser.awaitStill(page);
    see(page);
  }

  private void look(Page page, Opened state) {
    state.open(page);
    see(page);
    Opened.close(page);
  }

  private void see(Page page) {
    planted.see((String) page.evaluate(SHOWN));
  }

  /** What is said while one looks comes another way than what is stored. */
  private void talk(Page page, Product product) {
    String words = planted.at("said");
    String call = team.team().call("+14155552682", words, told -> !told.isEmpty());
    page.navigate(product.address("/calls/" + call).toString());
    page.waitForCondition(() -> ((String) page.evaluate(SHOWN)).contains(words));
    see(page);
    page.navigate(product.address("/live").toString());
    page.locator(".calls-live-card").first().waitFor();
    see(page);
    team.team().owner().send(product, "post", "/api/v1/calls/" + call + "/hangup", "");
  }

  /** A call like the one that was made, with all that calls may have; answers its id. */
  private String copy(MongoDatabase database) {
    String id = UUID.randomUUID().toString();
    Document call = find(database, "calls", team.call());
    Date end = call.getDate("placedAt");
    call.append("_id", id)
        .append("tags", List.of("one", "two"))
        .append("carrierCall", "CA" + id)
        .append("searchable", 0)
        .append(
            "transfer",
            new Document("name", "")
                .append("number", "+14155552699")
                .append("mode", "WARM")
                .append("briefing", "")
                .append("state", "CONNECTED"));
    call.get("conversation", Document.class).append("id", "conv_" + id);
    call.get("dialogue", Document.class)
        .append("variables", List.of(new Document("name", "").append("value", "")));
    List<Document> timeline = new ArrayList<>(call.getList("timeline", Document.class));
    for (String kind : List.of("tool-used", "taken-over", "given-back")) {
      timeline.add(new Document("kind", kind).append("at", end).append("detail", ""));
    }
    Document transcript = find(database, "transcripts", team.call());
    Document turn = transcript.getList("turns", Document.class).get(0);
    List<Document> turns =
        IntStream.rangeClosed(1, TURNS).mapToObj(number -> turn(turn, number)).toList();
    database.getCollection("calls").insertOne(call.append("timeline", timeline));
    database
        .getCollection("transcripts")
        .insertOne(transcript.append("_id", id).append("turns", turns));
    return id;
  }

  /** The last one was corrected. */
  private static Document turn(Document model, int number) {
    Document turn =
        new Document(model)
            .append("number", number)
            .append("role", number % 2 == 0 ? "USER" : "ASSISTANT");
    return number == TURNS ? turn.append("original", "") : turn;
  }

  private static void addToolTo(MongoDatabase database) {
    for (Document talk : database.getCollection("agent_test_talks").find()) {
      List<Document> lines = new ArrayList<>(talk.getList("lines", Document.class));
      lines.add(
          new Document("who", "tool").append("second", 9).append("tool", "").append("text", ""));
      database
          .getCollection("agent_test_talks")
          .updateOne(Filters.eq("_id", talk.get("_id")), Updates.set("lines", lines));
    }
  }

  private static Document find(MongoDatabase database, String collection, String id) {
    Document found = database.getCollection(collection).find(Filters.eq("_id", id)).first();
    if (found == null) {
      throw new AssertionError("no " + id + " in " + collection);
    }
    return found;
  }
}
