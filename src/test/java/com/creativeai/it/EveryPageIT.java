package com.creativeai.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of the web app in every look, and what a click opens there, examined by axe; the pages
 * drawn to target/screenshots.
 */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
  private static final Path SHOTS = Path.of("target", "screenshots");

  private final Browser browser = new Browser();
  private FurnishedTeam team;

  /** The width of a page, and the names of its pictures by the scheme of colours. */
  enum Look {
    DESKTOP(1280, Map.of(ColorScheme.DARK, "dark", ColorScheme.LIGHT, "light")),
    PHONE(390, Map.of(ColorScheme.LIGHT, "phone"));

    final int width;
    final Map<ColorScheme, String> shots;

    Look(int width, Map<ColorScheme, String> shots) {
      this.width = width;
      this.shots = shots;
    }
  }

  @BeforeAll
  void furnish(Product product) {
    team = FurnishedTeam.found(product, "every-page");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource
  void pageIsAccessible(Look look, Product product) {
    SoftAssertions all = new SoftAssertions();
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, look.width, 860)) {
      examine(team.pages(Routes::isOutside), context.newPage(), look, product, all);
      examine(team.pages(Routes::isInside), team.signIn(context), look, product, all);
    }
    all.assertAll();
  }

  @Test
  void whatAClickOpensIsAccessible(Product product) {
    SoftAssertions all = new SoftAssertions();
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = team.signIn(context);
      team.pages(Routes::isInside)
          .forEach(
              (route, address) -> {
                page.navigate(product.address(address).toString());
                Browser.awaitStill(page);
                for (Opened state : Opened.on(route)) {
                  state.open(page);
                  examine(page, state, all);
                  Opened.close(page);
                }
              });
    }
    all.assertAll();
  }

  private static void examine(Page page, Opened state, SoftAssertions all) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      show(page, scheme);
      examine(page, state + ", " + scheme, all);
    }
  }

  private static void examine(
      Map<String, String> pages, Page page, Look look, Product product, SoftAssertions all) {
    pages.forEach(
        (route, address) -> {
          page.navigate(product.address(address).toString());
          page.locator("h1").first().waitFor();
          if (route.startsWith("try/")) {
            page.locator("cai-transcript li").first().waitFor();
          }
          String name = route.isEmpty() ? "dashboard" : route.replace("/:", "-").replace('/', '-');
          look.shots.forEach((scheme, shot) -> draw(page, scheme, name + "-" + shot, all));
        });
  }

  private static void draw(Page page, ColorScheme scheme, String shot, SoftAssertions all) {
    show(page, scheme);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(shot + ".png")).setFullPage(true));
    examine(page, shot, all);
  }

  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    Browser.awaitStill(page);
  }

  private static void examine(Page page, String name, SoftAssertions all) {
    all.assertThat(Axe.graveFindings(page)).as("grave findings on " + name).isEmpty();
  }
}
