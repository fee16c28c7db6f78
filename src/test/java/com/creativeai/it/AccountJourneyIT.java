package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ID-1: from the sign-up to a new password, in a browser, with the mail on the outbox's page. */
@ExtendWith(SharedProduct.class)
class AccountJourneyIT {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final String EMAIL = "grace@journey.example";
  private static final String PASSWORD = "seven quiet otters";

  @Test
  void newcomerSignsUpConfirmsSignsInAndChoosesANewPassword(Product product) {
    try (Browser browser = new Browser();
        BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 800);
        BrowserContext phone = browser.context(ColorScheme.DARK, 390, 844)) {
      signUp(context.newPage(), product);
      confirm(context.newPage(), product);
      signIn(context.newPage(), product, PASSWORD);
      reset(phone.newPage(), product);
      signIn(phone.newPage(), product, "eight quiet otters");
    }
  }

  private static void signUp(Page page, Product product) {
    page.navigate(product.address("/sign-in").toString());
    page.getByText("Create an account").click();
    page.getByLabel("Your name").fill("Grace Hopper");
    page.getByLabel("E-mail address").fill(EMAIL);
    password(page, "Password").fill(PASSWORD);
    page.getByText("Strength: strong").waitFor();
    examine(page, "account-sign-up");
    submit(page);
    page.getByText("We sent a link to " + EMAIL).waitFor();
  }

  private static void confirm(Page page, Product product) {
    openMail(page, product, "Confirm your e-mail address");
    examine(page, "account-confirm");
    submit(page);
    page.getByText("Your address is confirmed").waitFor();
  }

  private static void signIn(Page page, Product product, String password) {
    page.navigate(product.address("/sign-in").toString());
    page.getByLabel("E-mail address").fill(EMAIL);
    password(page, "Password").fill(password);
    examine(page, "account-sign-in");
    submit(page);
    page.waitForURL(address -> !address.contains("sign-in"));
    page.locator("h1").first().waitFor();
    assertThat(page.content()).contains("Grace Hopper’s organization");
  }

  private static void reset(Page page, Product product) {
    page.navigate(product.address("/forgot-password").toString());
    page.getByLabel("E-mail address").fill(EMAIL);
    examine(page, "account-forgot");
    submit(page);
    page.getByText("a link is on its way").waitFor();
    openMail(page, product, "Choose a new password");
    password(page, "New password").fill("eight quiet otters");
    examine(page, "account-reset");
    submit(page);
    page.getByText("Your password is set").waitFor();
  }

  /** Mail is written after the answer, so it may take a moment. */
  private static void openMail(Page page, Product product, String subject) {
    Locator link =
        page.locator("article")
            .filter(new Locator.FilterOptions().setHasText(subject))
            .filter(new Locator.FilterOptions().setHasText(EMAIL))
            .locator("a")
            .first();
    for (int look = 0; look < 40 && link.count() == 0; look++) {
      page.navigate(product.address("/outbox").toString());
      page.locator("h1").waitFor();
      Product.pause(500);
    }
    examine(page, "account-outbox");
    link.click();
    page.locator("vaadin-button[theme~=primary]").waitFor();
  }

  private static Locator password(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void submit(Page page) {
    page.locator("vaadin-button[theme~=primary]").click();
  }

  private static void examine(Page page, String name) {
    page.waitForTimeout(1_000);
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
