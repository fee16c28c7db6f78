package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** AG-2, CALL-7, BM1: somebody talks with an agent through a browser, or listens in on a call. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkIT {
  private static final double PATIENCE_MILLIS = 60_000;
  private static final int SILENCE_MILLIS = 4_000;

  /** Keeps the tickets that the page is given, and the page from using them while told to. */
  private static final String CATCH_TICKETS =
      "window.tickets = []; const Real = window.WebSocket;"
          + "window.WebSocket = class extends Real { constructor(to, protocols) {"
          + "  const ticket = [protocols].flat().find(p => p && p.startsWith('ticket.'));"
          + "  if (ticket) { window.tickets.push(ticket);"
          + "    if (window.holdTickets) throw new Error('held'); }"
          + "  super(to, protocols); } };";

  /** Counts what the page hears of each voice. */
  private static final String COUNT_VOICES =
      "window.voices = [0, 0]; const Real = window.WebSocket;"
          + "window.WebSocket = class extends Real { constructor(to, protocols) {"
          + "  super(to, protocols);"
          + "  this.addEventListener('message', event => { if (event.data instanceof ArrayBuffer)"
          + "    window.voices[new Uint8Array(event.data)[0]]++; }); } };";

  private Microphone microphone;
  private Browser browser;

  @BeforeAll
  void speakIntoTheMicrophone() {
    microphone = Microphone.saying("When is breakfast served?", SILENCE_MILLIS);
    browser = microphone.browser();
  }

  @AfterAll
  void close() {
    if (microphone != null) {
      microphone.close();
    }
  }

  @Test
  void agentHearsTheMicrophoneAndAnswers(Product product) {
    int calls = product.get("/api/v1/calls").body().at("/total").asInt();
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      open(page, product);
      start(page);

      Locator turns = page.locator("cai-transcript li");
      awaitCount(turns.and(page.locator(".agent")));
      awaitCount(turns.and(page.locator(".caller")));
      Locator answer = page.locator("cai-transcript li.caller ~ li.agent");
      awaitCount(answer);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/talk-light.png")));

      button(page, "Mute").click();
      button(page, "Unmute").click();
      button(page, "Hang up").click();
      assertThat(page.getByText("You hung up."))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
      assertThat(button(page, "Talk again")).isVisible();
    }
    assertThat(product.get("/api/v1/calls").body().at("/total").asInt()).isEqualTo(calls);
  }

  @Test
  void socketIsOnlyForWhoWasGivenTheTicket(Product product) {
    Person stranger = Person.signUp(product, "owner@listeners.test");
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860);
        BrowserContext other = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.addInitScript(CATCH_TICKETS);
      Page page = Browser.signIn(context, product);
      String session = MediaHandshake.session(context);
      Browser.signIn(other, product, stranger.email(), Person.PASSWORD);
      String theirs = MediaHandshake.session(other);
      String ours = product.address("").toString();

      assertThat(MediaHandshake.status(product, "ticket.guess", ours, "")).isEqualTo(401);
      assertThat(MediaHandshake.status(product, "ticket.guess", ours, session)).isEqualTo(403);
      String ticket = heldTicket(page, product);
      assertThat(MediaHandshake.status(product, ticket, "https://evil.example", session))
          .isEqualTo(403);
      assertThat(MediaHandshake.status(product, ticket, "", session)).isEqualTo(403);
      assertThat(MediaHandshake.status(product, ticket, ours, session)).isEqualTo(101);
      assertThat(MediaHandshake.status(product, ticket, ours, session)).isEqualTo(403);
      String stolen = heldTicket(page, product);
      assertThat(MediaHandshake.status(product, stolen, ours, theirs)).isEqualTo(403);
      assertThat(MediaHandshake.status(product, stolen, ours, session)).isEqualTo(403);
    }
  }

  @Test
  void bothSidesOfACallAreHeardOnTheWall(Product product) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.addInitScript(COUNT_VOICES);
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/live").toString());
      String call =
          product.placeCall("+14155552677", product.firstAgent(), "Keep talking for a while.");
      Locator card =
          page.locator(".calls-live-card")
              .filter(new Locator.FilterOptions().setHasText("+1 415-555-2677"));
      card.waitFor();

      card.getByText("Agent:").waitFor();
      card.getByText("Listen in").click();

      page.waitForFunction("() => window.voices && window.voices[0] > 9 && window.voices[1] > 9");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/live-light.png")));
      card.getByText("Hang up", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(card)
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
      product.awaitCall(call, Duration.ofMinutes(1), Product::isOver);
    }
    assertThat(product.get("/api/v1/audit?limit=100").body().toString())
        .contains("call.listened-in");
  }

  private static void open(Page page, Product product) {
    page.navigate(product.address("/calls/new").toString());
    page.getByText("Try this agent without a phone").click();
    page.waitForURL("**/try/*-*");
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Talk")).click();
  }

  private static void start(Page page) {
    button(page, "Start talking").click();
    button(page, "Mute").waitFor();
  }

  /** A ticket that the page was given and could not use. */
  private static String heldTicket(Page page, Product product) {
    open(page, product);
    page.evaluate("() => { window.holdTickets = true; }");
    button(page, "Start talking").click();
    button(page, "Talk again").waitFor();
    return (String) page.evaluate("() => window.tickets.pop()");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void awaitCount(Locator wanted) {
    wanted.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
  }
}
