package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.ui.MainLayout;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the web app in every look, examined by axe and drawn to target/screenshots. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Addresses by route; those with an id are known when there is one. */
  private final Map<String, String> pages =
      Stream.of(
              "",
              "agents",
              "api-keys",
              "audit",
              "calls",
              "calls/new",
              "connections",
              "live",
              "media",
              "members",
              "numbers",
              "organization",
              "profile",
              "profile/two-step",
              "scheduled",
              "spending",
              "status")
          .collect(
              Collectors.toMap(
                  route -> route, route -> "/" + route, (one, same) -> one, TreeMap::new));

  private final Browser browser = new Browser();

  enum Look {
    LIGHT(ColorScheme.LIGHT, 1280),
    DARK(ColorScheme.DARK, 1280),
    PHONE(ColorScheme.LIGHT, 390);

    final ColorScheme scheme;
    final int width;

    Look(ColorScheme scheme, int width) {
      this.scheme = scheme;
      this.width = width;
    }
  }

  @BeforeAll
  void placeACall(Product product) {
    String id = product.placeCall("+12025550101", product.firstAgent(), "");
    product.awaitCall(id, Duration.ofMinutes(1), Product::isOver);
    pages.put("calls/:call", "/calls/" + id);
    pages.put("calls/:call/replay", "/calls/" + id + "/replay");
    product.post("/api/v1/connections/check", "");
    pages.put("connections", "/connections?call=" + id);
    pages.put("agents/:agent", "/agents/" + product.firstAgent());
    pages.put("try/:agent", "/try/" + product.firstAgent());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void noPageIsForgotten() {
    assertThat(Routes.withPermission(route -> route.layout().equals(MainLayout.class)).keySet())
        .isEqualTo(pages.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void pageIsAccessible(Look look, Product product) {
    try (BrowserContext context = browser.context(look.scheme, look.width, 860)) {
      Page anonymous = context.newPage();
      anonymous.navigate(product.address("/sign-in").toString());
      anonymous.getByLabel("E-mail address").waitFor();
      examine(anonymous, "sign-in", look);
      Page page = Browser.signIn(context, product);
      pages.forEach(
          (route, address) -> {
            page.navigate(product.address(address).toString());
            page.locator("h1").first().waitFor();
            if (route.startsWith("try/")) {
              page.locator("cai-transcript li").first().waitFor();
            }
            settle(page);
            String name = route.isEmpty() ? "dashboard" : route;
            examine(page, name.replace("/:", "-").replace('/', '-'), look);
          });
    }
  }

  private static void examine(Page page, String name, Look look) {
    String shot = name + "-" + look.name().toLowerCase(Locale.ROOT);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(shot + ".png")).setFullPage(true));
    List<Rule> grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .toList();
    assertThat(grave).as("grave accessibility findings on " + shot).isEmpty();
  }

  /**
   * Data and width come after the page; a list that changes its columns has no header meanwhile.
   */
  private static void settle(Page page) {
    Browser.settle(page);
    page.waitForFunction(
        "() => [...document.querySelectorAll('vaadin-grid')]"
            + ".every(grid => !grid.loading && grid.shadowRoot.querySelector('th') !== null)"
            + " && [document, ...[...document.querySelectorAll('cai-transcript')]"
            + ".map(transcript => transcript.shadowRoot)]"
            + ".flatMap(root => root.getAnimations())"
            + ".every(moving => moving.playState !== 'running'"
            + " || moving.effect.getTiming().iterations === Infinity)");
  }
}
