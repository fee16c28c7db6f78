package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
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

  private final Markers markers = new Markers();
  private final Browser browser = new Browser();
  private Map<String, View> views = Map.of();
  private Product product;
  private StoredDocuments store;
  private Visitors visitors;
  private Team ours;
  private Map<String, List<String>> before = Map.of();

  @BeforeAll
  void invite() {
    product = Product.start("views", Map.of());
    store = new StoredDocuments(product);
    ours = Team.found(product, "ours");
    Team theirs = Team.found(product, "theirs");
    visitors = new Visitors(product, store, browser);
    visitors.enterNobodies(ours);
    visitors.enter("our", ours);
    visitors.enter("their", theirs);
    views = View.all(ours, markers.mark(ours, store));
    store.awaitQuiet();
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

  @Test
  void noPageIsForgottenAndEachAsksForWhatItShould() {
    assertThat(Routes.withPermission(route -> true))
        .isEqualTo(
            views.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, view -> view.getValue().permission())));
  }

  Stream<Visitor> visitors() {
    return visitors.all();
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
              all.assertThat(markers.leaked(page.told(), view.given())).as(cell).isEmpty();
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
        .flatMap(view -> view.addresses().stream())
        .map(address -> WirePage.open(product, address, visitors.get("our owner").cookies()))
        .forEach(page -> seen.addAll(Markers.seenIn(page.told())));
    assertThat(seen).isEqualTo(Markers.ALL);
  }

  /** A page draws more than its first answers hold. */
  @Test
  @Order(2)
  void browserOfAnotherOwnerShowsNothingOfOurs() {
    SoftAssertions all = new SoftAssertions();
    browse(
        "their owner",
        (view, page) ->
            all.assertThat(markers.leaked(page, view.given())).as(view.heading()).isEmpty());
    all.assertAll();
  }

  @Test
  @Order(3)
  void nothingOfOursWasChanged() {
    assertThat(StoredDocuments.differences(before, documents())).isEmpty();
  }

  /** Comes last: what it opens is written down. */
  @Test
  @Order(4)
  void browserOfOurOwnerShowsEveryMarker() {
    Set<String> seen = new HashSet<>();
    browse("our owner", (view, page) -> seen.addAll(Markers.seenIn(page)));
    assertThat(seen).isEqualTo(Markers.ALL);
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

  private void browse(String name, BiConsumer<View, String> look) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      context.route(Pattern.compile("\\.(png|svg|woff2)(\\?|$)"), Route::abort);
      Visitor visitor = visitors.get(name);
      String token = visitor.cookies().get(Visitor.COOKIE);
      context.addCookies(
          List.of(new Cookie(Visitor.COOKIE, token).setUrl(product.address("/").toString())));
      Page page = context.newPage();
      for (View view : views.values()) {
        if (view.permission().equals(Routes.ANYBODY)) {
          continue;
        }
        page.navigate(product.address(view.addresses().get(0)).toString());
        Browser.settle(page);
        assertThat(page.locator("h1").first().innerText()).isEqualTo(heading(visitor, view));
        look.accept(view, page.content() + page.locator("body").innerText());
      }
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
