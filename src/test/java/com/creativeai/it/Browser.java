package com.creativeai.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Headless Chromium of the machine: {@code CHROMIUM_PATH}, else the usual places. As an extension
 * it is there for all tests of a class.
 */
final class Browser implements AfterAllCallback, AutoCloseable {
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--disable-background-networking",
          "--no-first-run",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MILLIS = 60_000;

  /** What moves is brought to its end, but for what never ends. */
  private static final String STILL =
      """
      () => {
        const roots = (root) => [root, ...[...root.querySelectorAll('*')]
          .flatMap((one) => one.shadowRoot ? roots(one.shadowRoot) : [])];
        const moving = roots(document).flatMap((root) => root.getAnimations())
          .filter((one) => one.playState === 'running'
            && one.effect.getTiming().iterations !== Infinity);
        moving.forEach((one) => one.finish());
        return moving.length === 0
          && [...document.querySelectorAll('vaadin-grid')]
            .every((grid) => !grid.loading && grid.shadowRoot.querySelector('th') !== null)
          && document.querySelector('body > :is([opening], [closing])') === null;
      }""";

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    this(List.of());
  }

  /** With a microphone that says what is in a file, again and again. */
  static Browser withMicrophone(Path wav) {
    return new Browser(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--use-file-for-fake-audio-capture=" + wav));
  }

  private Browser(List<String> more) {
    Path executable = executable();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
  }

  BrowserContext context(ColorScheme scheme, int width, int height) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Signs the demo owner in and answers a page that shows the start page. */
  static Page signIn(BrowserContext context, Product product) {
    return signIn(context, product, Product.OWNER, product.ownersPassword());
  }

  static Page signIn(BrowserContext context, Product product, String email, String password) {
    Page page = context.newPage();
    page.navigate(product.address("/").toString());
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.locator("vaadin-button[theme~=primary]").click();
    page.waitForURL(address -> !address.contains("sign-in"));
    page.locator("h1").first().waitFor();
    context.cookies().forEach(cookie -> product.secret(cookie.value));
    return page;
  }

  /** Waits until the page has no question to the server that is open. */
  static void settle(Page page) {
    page.locator("h1").first().waitFor();
    page.waitForFunction(
        "() => Object.values(window.Vaadin.Flow.clients)"
            + ".every(client => !client.isActive || !client.isActive())");
  }

  /**
   * Data and width come after the page; a list that changes its columns has no header meanwhile,
   * and what moves is neither there nor away: it is not waited for, but hurried.
   */
  static void awaitStill(Page page) {
    settle(page);
    page.waitForFunction(STILL);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static Path executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), USUAL_PLACES.stream())
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The browser tests need Chromium: install it, or set CHROMIUM_PATH."));
  }
}
