package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.sandbox.speech.WavFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-7, C23, BR5, BR6: somebody of the team takes a call over by the microphone of a browser. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeOverIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SILENCE_MILLIS = 2_000;
  private static final int AGENTS_CHANNEL = 1;
  private static final int SAMPLES_PER_MILLI = 8;
  private static final int LOUD = 1_000;

  /** Counts the frames of each voice in which something is said. */
  private static final String COUNT_VOICES =
      "window.loud = [0, 0]; const Real = window.WebSocket;"
          + "window.WebSocket = class extends Real { constructor(to, protocols) {"
          + "  super(to, protocols);"
          + "  this.addEventListener('message', event => { if (event.data instanceof ArrayBuffer) {"
          + "    const frame = new Uint8Array(event.data);"
          + "    if (frame.subarray(1).some(sample => (~sample & 0x7f) >= 0x30))"
          + "      window.loud[frame[0]]++; } }); } };";

  /** Keeps the tickets that the page is given, and the page from using them while told to. */
  private static final String CATCH_TICKETS =
      "window.tickets = []; const Real = window.WebSocket;"
          + "window.WebSocket = class extends Real { constructor(to, protocols) {"
          + "  const ticket = [protocols].flat().find(p => p && p.startsWith('ticket.'));"
          + "  if (ticket) { window.tickets.push(ticket);"
          + "    if (window.holdTickets) throw new Error('held'); }"
          + "  super(to, protocols); } };";

  private Microphone microphone;
  private Browser browser;

  @BeforeAll
  void speakIntoTheMicrophone() {
    microphone = Microphone.saying("I am a colleague of Sophie.", SILENCE_MILLIS);
    browser = microphone.browser();
  }

  @AfterAll
  void close() {
    if (microphone != null) {
      microphone.close();
    }
  }

  @Test
  void personHearsTheColleagueAndThenTheAgentAgain(Product product) throws IOException {
    String call;
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.addInitScript(COUNT_VOICES);
      Keys.learn(context);
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/live").toString());
      call = product.placeCall("+14155552671", product.firstAgent(), "Keep talking for a while.");
      Locator card = card(page, "+1 415-555-2671");
      card.getByText("Agent:").waitFor();
      Keys.go(page, "^Listen in");
      card.getByText("Take over").waitFor();
      page.waitForFunction("() => window.loud[0] > 9");
      picture(page, "takeover-listening");
      Keys.go(page, "^Take over");
      card.getByText("You are on the call").waitFor();
      page.evaluate("() => { window.loud = [0, 0]; }");

      page.waitForFunction("() => window.loud[1] > 9");
      Product.pause(8_000);
      assertThat(page.evaluate("() => window.loud[0]")).as("frames of the agent").isEqualTo(0);
      assertThat(card.getByText("has taken this call over")).isVisible();
      picture(page, "takeover-light");
      assertThat(Axe.graveFindings(page)).isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      picture(page, "takeover-dark");
      page.setViewportSize(390, 844);
      picture(page, "takeover-phone");
      page.setViewportSize(1280, 860);
      Keys.go(page, "^Give back");
      assertThat(card.getByText("The agent has the call again.")).isVisible();
      product.awaitCall(call, PATIENCE, TakeOverIT::agentSpokeAfterwards);

      listenAgain(card);
      takeOver(card);
      page.close();
      JsonNode back =
          product.awaitCall(call, PATIENCE, found -> events(found, "given-back").size() == 2);
      assertThat(events(back, "given-back"))
          .extracting(event -> event.get("detail").asText())
          .containsExactly("", "the colleague's browser is gone");
      product.post("/api/v1/calls/" + call + "/hangup", "");
      Page looking = context.newPage();
      looking.navigate(product.address("/calls/" + call).toString());
      assertThat(looking.getByText("Taken over by Demo Owner, from").first()).isVisible();
      picture(looking, "takeover-call");
    }
    JsonNode over =
        product.awaitCall(
            call, PATIENCE, found -> Product.isOver(found) && found.has("recordingUrl"));
    assertThat(voiced(over, product))
        .as("milliseconds of the colleague's voice on the recording")
        .isGreaterThan(500);
    assertThat(product.get("/api/v1/audit?limit=100").body().toString())
        .contains("call.taken-over");
    assertThat(product.get("/api/v1/events?type=call.taken-over").body().toString()).contains(call);
  }

  @Test
  void ticketIsForOnePersonOnceAndTheRightMustLast(Product product) {
    Person ours = Person.signUp(product, "owner@takeover.test");
    Person stranger = Person.signUp(product, "owner@strangers.test");
    Team team = Team.of(ours, product);
    Person second = team.join("second", Role.ADMIN);
    ours.send(product, "patch", member(second), "{\"role\":\"owner\"}");
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860);
        BrowserContext other = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.addInitScript(CATCH_TICKETS);
      Page page = Browser.signIn(context, product, ours.email(), Person.PASSWORD);
      Browser.signIn(other, product, stranger.email(), Person.PASSWORD);
      String session = MediaHandshake.session(context);
      String theirs = MediaHandshake.session(other);
      String here = product.address("").toString();
      page.navigate(product.address("/live").toString());
      String call = team.call("+14155552672", "", TakeOverIT::isTalking);
      Locator card = card(page, "+1 415-555-2672");
      listen(card);

      assertThat(MediaHandshake.status(product, "ticket.guess", here, session)).isEqualTo(403);
      String ticket = heldTicket(page, card);
      assertThat(MediaHandshake.status(product, ticket, "https://evil.example", session))
          .isEqualTo(403);
      assertThat(MediaHandshake.status(product, ticket, here, theirs)).isEqualTo(403);
      assertThat(MediaHandshake.status(product, ticket, here, session)).isEqualTo(403);
      String late = heldTicket(page, card);

      takeOver(card);
      second.send(product, "patch", member(ours), "{\"role\":\"viewer\"}");
      Instant withdrawn = Instant.now();
      assertThat(card.getByText("Give back"))
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
      assertThat(MediaHandshake.status(product, late, here, session)).isEqualTo(403);
      JsonNode back =
          Product.await(
              () -> second.send(product, "get", "/api/v1/calls/" + call, ""),
              found -> events(found, "given-back").size() == 1,
              PATIENCE);
      assertThat(moment(back, "given-back")).isBefore(withdrawn.plusSeconds(10));
      second.send(product, "post", "/api/v1/calls/" + call + "/hangup", "");
    }
  }

  private static String member(Person person) {
    return "/api/v1/members/" + person.userId();
  }

  private static boolean isTalking(JsonNode call) {
    return !events(call, "agent-connected").isEmpty();
  }

  private static Locator card(Page page, String number) {
    Locator card =
        page.locator(".calls-live-card").filter(new Locator.FilterOptions().setHasText(number));
    card.waitFor();
    return card;
  }

  private static void listen(Locator card) {
    card.getByText("Agent:").waitFor();
    card.getByText("Listen in").click();
    card.getByText("Take over").waitFor();
  }

  private static void listenAgain(Locator card) {
    card.getByText("Listen in again").click();
    card.getByText("Take over").waitFor();
  }

  private static void takeOver(Locator card) {
    card.getByText("Take over").click();
    card.getByText("You are on the call").waitFor();
  }

  /** A ticket that the page was given and could not use. */
  private static String heldTicket(Page page, Locator card) {
    page.evaluate("() => { window.tickets = []; window.holdTickets = true; }");
    card.getByText("Take over").click();
    page.waitForFunction("() => window.tickets.length > 0");
    card.getByText("could not be taken over").waitFor();
    page.evaluate("() => { window.holdTickets = false; }");
    return (String) page.evaluate("() => window.tickets.pop()");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
  }

  private static List<JsonNode> events(JsonNode call, String kind) {
    List<JsonNode> found = new ArrayList<>();
    call.get("timeline")
        .forEach(
            event -> {
              if (event.get("event").asText().equals(kind)) {
                found.add(event);
              }
            });
    return found;
  }

  private static Instant moment(JsonNode call, String kind) {
    return Instant.parse(events(call, kind).get(0).get("time").asText());
  }

  private static boolean agentSpokeAfterwards(JsonNode call) {
    if (events(call, "given-back").isEmpty()) {
      return false;
    }
    Instant back = moment(call, "given-back");
    for (JsonNode turn : call.get("transcript")) {
      if (turn.get("role").asText().equals("assistant")
          && Instant.parse(turn.get("timestamp").asText()).isAfter(back)) {
        return true;
      }
    }
    return false;
  }

  /** How much was said in the agent's place, on its side of the recording, while it was away. */
  private static long voiced(JsonNode call, Product product) throws IOException {
    byte[] recording = product.bytes(call.get("recordingUrl").asText()).body();
    short[] samples = WavFile.read(recording).channel(AGENTS_CHANNEL);
    Instant begin = moment(call, "media-started");
    int from = sample(begin, moment(call, "taken-over").plusSeconds(1), samples);
    int to = sample(begin, moment(call, "given-back").minusSeconds(1), samples);
    return IntStream.range(from, to).filter(at -> Math.abs(samples[at]) > LOUD).count()
        / SAMPLES_PER_MILLI;
  }

  private static int sample(Instant begin, Instant at, short[] samples) {
    long millis = Duration.between(begin, at).toMillis();
    return (int) Math.max(0, Math.min(samples.length, millis * SAMPLES_PER_MILLI));
  }
}
