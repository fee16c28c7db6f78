package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.factor.FactorSecret;
import com.creativeai.identity.factor.Totp;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ID-11 in a browser: the demo owner sets up two-step sign-in, signs in with a code and with a
 * recovery code, and removes it. Each page is examined by axe and drawn.
 */
@ExtendWith(SharedProduct.class)
class SecondFactorIT {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private long used;

  @Test
  void codeIsAskedForBeforeAnythingOpens(Product product) {
    walk(product.address("/"), Product.PASSWORD);
  }

  void walk(URI home, String password) {
    try (Browser browser = new Browser();
        BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 900)) {
      Page page = context.newPage();
      signIn(page, home, password);
      page.waitForURL(address -> !address.contains("sign-in"));
      FactorSecret secret = setUp(page, home);
      try {
        List<String> codes = page.locator(".two-step-codes li").allTextContents();
        assertThat(codes).hasSize(10);
        examine(page, "two-step-codes");
        button(page, "I have kept them").click();
        button(page, "New recovery codes").waitFor();
        examine(page, "two-step-on");
        signInAgain(browser, home, password, secret, codes.get(0));
      } finally {
        page.navigate(home.resolve("/profile/two-step").toString());
        page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("vaadin-dialog-overlay input").fill(next(secret));
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        button(page, "Set up").waitFor();
      }
    }
  }

  private FactorSecret setUp(Page page, URI home) {
    page.navigate(home.resolve("/profile/two-step").toString());
    button(page, "Set up").waitFor();
    examine(page, "two-step-off");
    button(page, "Set up").click();
    page.locator(".two-step-qr img").waitFor();
    examine(page, "two-step-qr");
    page.setViewportSize(390, 844);
    examine(page, "two-step-qr-phone");
    page.setViewportSize(1280, 900);
    FactorSecret secret =
        new FactorSecret(
            String.valueOf(page.locator(".two-step-secret cai-copyable").evaluate("e => e.value")));
    Locator code = page.getByLabel("Code from your authenticator app");
    assertThat(code.getAttribute("inputmode")).isEqualTo("numeric");
    assertThat(code.getAttribute("autocomplete")).isEqualTo("one-time-code");
    code.fill("000000");
    button(page, "Turn on").click();
    page.getByText("The code is not right").first().waitFor();
    code.fill(next(secret));
    button(page, "Turn on").click();
    page.locator(".two-step-codes").waitFor();
    return secret;
  }

  private void signInAgain(
      Browser browser, URI home, String password, FactorSecret secret, String recovery) {
    try (BrowserContext context = browser.context(ColorScheme.DARK, 390, 844)) {
      Page page = context.newPage();
      signIn(page, home.resolve("/members"), password);
      page.waitForURL(address -> address.contains("sign-in/code"));
      Locator code = page.getByLabel("Code from your authenticator app");
      code.waitFor();
      examine(page, "second-step");
      assertThat(context.cookies())
          .extracting(cookie -> cookie.name)
          .contains("cai_second_step")
          .doesNotContain("cai_session");
      page.navigate(home.resolve("/members").toString());
      page.waitForURL(address -> address.contains("sign-in?to="));
      page.navigate(home.resolve("/sign-in/code?to=%2Fmembers").toString());
      page.getByText("Use a recovery code").click();
      page.getByLabel("Recovery code", new Page.GetByLabelOptions().setExact(true)).fill(recovery);
      button(page, "Continue").click();
      page.waitForURL(address -> address.endsWith("/members"));
      page.locator("h1").first().waitFor();
    }
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 900)) {
      Page page = context.newPage();
      signIn(page, home, password);
      page.getByLabel("Code from your authenticator app").fill(next(secret));
      button(page, "Continue").click();
      page.waitForURL(address -> !address.contains("sign-in"));
    }
  }

  private static void signIn(Page page, URI wanted, String password) {
    page.navigate(wanted.toString());
    page.getByLabel("E-mail address").fill(Product.OWNER);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.locator("vaadin-button[theme~=primary]").click();
  }

  /** The code of a step that was not used yet; waits for it where need be. */
  private String next(FactorSecret secret) {
    while (now() + 1 <= used || Instant.now().getEpochSecond() % 30 > 25) {
      Product.pause(500);
    }
    used = Math.max(used + 1, now() - 1);
    return Totp.code(secret, used);
  }

  private static long now() {
    return Totp.stepOf(Instant.now());
  }

  private static Locator button(Page page, String text) {
    return page.locator("vaadin-button")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static void examine(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    List<Rule> grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .toList();
    assertThat(grave).as("grave accessibility findings on " + name).isEmpty();
  }
}
