package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever can be pressed on a page or in a dialog, the focus comes to it by keys, is seen there,
 * and goes on.
 */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardIT {
  private final Browser browser = new Browser();
  private FurnishedTeam team;

  @BeforeAll
  void furnish(Product product) {
    team = FurnishedTeam.found(product, "keyboard");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  @Order(1)
  void everyControlOfEveryPageIsReachedAndLeft(Product product) {
    SoftAssertions all = new SoftAssertions();
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      walk(team.pages(Routes::isOutside), page, product, all);
      walk(team.pages(Routes::isInside), team.signIn(context), product, all);
    }
    all.assertAll();
  }

  /** From signing in to a published agent without a mouse; what was to be published is not then. */
  @Test
  @Order(2)
  void callsAreMadeHeardAndAgentsPublishedByKeysAlone(Product product) {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(product.address("/sign-in").toString());
      signIn(page, product);
      placeAndHangUp(page);
      filterAndOpen(page);
      playAndSeek(page);
      changeAndPublish(page);
    }
  }

  private void signIn(Page page, Product product) {
    Keys.go(page, "^Forgot your password");
    page.waitForURL("**/forgot-password");
    page.navigate(product.address("/sign-in").toString());
    Keys.write(page, "^E-mail address", team.team().owner().email());
    Keys.write(page, "^Password", Person.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(product.address("/").toString());
  }

  private static void placeAndHangUp(Page page) {
    Keys.go(page, "^New call");
    page.waitForURL("**/calls/new");
    Keys.write(page, "^Phone number", "(415) 555-2682");
    Keys.go(page, "^Place call");
    page.waitForURL("**/calls/*-*");
    page.locator("cai-transcript li").first().waitFor();
    Keys.go(page, "^Hang up");
    page.locator("cai-recording").waitFor();
  }

  private static void filterAndOpen(Page page) {
    Keys.go(page, "^Calls <a>");
    page.waitForURL("**/calls");
    choose(page, "^Both directions", "Outbound");
    page.waitForURL("**/calls?direction=outbound");
    Keys.go(page, "^Saved filters");
    page.waitForFunction("() => keyboard.named().startsWith('Answered')");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.locator("vaadin-dialog-overlay[opened]").waitFor();
    Keys.write(page, "^Name", "Outbound");
    Keys.go(page, "^Cancel");
    page.locator(Opened.OVERLAY).first().waitFor(hidden());
    assertThat(page.getByText("Saved as Outbound")).hasCount(0);
    Keys.go(page, "<td>$");
    page.waitForURL("**/calls/*-*");
  }

  private static void playAndSeek(Page page) {
    page.locator("cai-recording").waitFor();
    Keys.tabTo(page, "^Play <button>");
    page.keyboard().press("Space");
    assertThat(page.getByLabel("Pause")).isVisible();
    page.keyboard().press("Space");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("End");
    Locator position = page.getByLabel("Position");
    assertThat(position).hasAttribute("aria-valuenow", position.getAttribute("aria-valuemax"));
  }

  private static void changeAndPublish(Page page) {
    Keys.go(page, "^Agents <a>");
    page.waitForURL("**/agents");
    Keys.go(page, "^Front office");
    page.waitForURL("**/agents/*-*");
    Keys.write(page, "^First message", "Good day.");
    Keys.go(page, "^Publish");
    Keys.write(page, "^What did you change", "Greets by day.");
    Keys.go(page, "^Publish");
    assertThat(page.getByText("Version 3 is published")).isVisible();
  }

  /** In a field whose list comes from the server. */
  private static void choose(Page page, String name, String entry) {
    Keys.write(page, name, entry);
    assertThat(page.locator("vaadin-combo-box-item:visible")).hasText(new String[] {entry});
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("vaadin-combo-box-item[focused]")).hasText(entry);
    page.keyboard().press("Enter");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private void walk(Map<String, String> pages, Page page, Product product, SoftAssertions all) {
    pages.forEach(
        (route, address) -> {
          page.navigate(product.address(address).toString());
          Browser.awaitStill(page);
          walk(page, "body", route, all);
          walkLists(page, route, all);
          for (Opened state : Opened.on(route)) {
            state.open(page);
            walkOpened(page, state, all);
          }
        });
  }

  /** Menus and lists of a field close when the focus leaves them. */
  private static void walkOpened(Page page, Opened state, SoftAssertions all) {
    String dialogs = ":is(vaadin-dialog-overlay, vaadin-confirm-dialog-overlay)[opened]";
    if (page.locator(dialogs).count() > 0) {
      walk(page, dialogs, state.toString(), all);
    } else if (page.locator(Opened.OVERLAY).count() == 0) {
      walk(page, "body", state.toString(), all);
    }
    Opened.close(page);
  }

  private static void walk(Page page, String root, String name, SoftAssertions all) {
    page.evaluate("root => keyboard.begin(document.querySelector(root))", root);
    boolean around = false;
    for (int stop = 0; stop < Keys.MOST_STOPS && !around; stop++) {
      page.keyboard().press("Tab");
      around = (Boolean) page.evaluate("() => keyboard.step()");
    }
    all.assertThat(around).as("the focus goes round " + name).isTrue();
    all.assertThat(words(page, "unreached")).as("not reached by keys, " + name).isEmpty();
    all.assertThat(words(page, "dim")).as("focus is not seen, " + name).isEmpty();
  }

  private static void walkLists(Page page, String name, SoftAssertions all) {
    for (Locator grid : page.locator("vaadin-grid").all()) {
      int columns = (Integer) grid.evaluate("grid => keyboard.enter(grid)");
      for (int column = 0; column < columns; column++) {
        int controls = (Integer) page.evaluate("() => keyboard.inCell()");
        for (int control = 0; control < controls; control++) {
          page.keyboard().press(control == 0 ? "F2" : "Tab");
          all.assertThat((Boolean) page.evaluate("() => keyboard.isInside()"))
              .as(
                  "column "
                      + column
                      + " of "
                      + name
                      + ", "
                      + page.evaluate("() => keyboard.named()"))
              .isTrue();
        }
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowRight");
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Page page, String question) {
    return (List<String>) page.evaluate("() => keyboard." + question + "()");
  }

  private BrowserContext context() {
    BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860);
    Keys.learn(context);
    return context;
  }
}
