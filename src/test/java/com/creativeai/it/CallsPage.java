package com.creativeai.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/** The page of calls in Chromium, and how many milliseconds it lets people wait. */
public final class CallsPage implements AutoCloseable {
  /** Rows that are drawn have words in them; those on their way are empty. */
  private static final String ROWS_THERE =
      "() => [...document.querySelectorAll('vaadin-grid vaadin-grid-cell-content')]"
          + ".filter(cell => cell.textContent.includes('+1')).length > 5"
          + " && !document.querySelector('vaadin-grid').hasAttribute('loading')";

  private final Browser browser = new Browser();
  private final Product product;
  private final Page page;

  private CallsPage(Product product) {
    this.product = product;
    BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 900);
    page = Browser.signIn(context, product);
  }

  /** Signs in. */
  public static CallsPage open(Product product) {
    return new CallsPage(product);
  }

  /** From the address to the newest calls. */
  public double load() {
    return show("/calls");
  }

  /** From the address of a filter to the calls that it lets through. */
  public double loadFiltered() {
    return show("/calls?status=busy");
  }

  /** From the newest calls to some thousands before. */
  public double scrollDown() {
    load();
    long begin = System.nanoTime();
    page.evaluate("() => document.querySelector('vaadin-grid').scrollToIndex(5000)");
    page.waitForFunction(ROWS_THERE);
    return millisSince(begin);
  }

  /**
   * Filters by a status, and exports what the filter lets through.
   *
   * @return how many rows came
   */
  public long exportFiltered() {
    loadFiltered();
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"))
                    .click());
    try (Stream<String> lines = Files.lines(download.path())) {
      return lines.count() - 1;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private double show(String path) {
    long begin = System.nanoTime();
    page.navigate(
        product.address(path).toString(),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForFunction(ROWS_THERE);
    return millisSince(begin);
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  @Override
  public void close() {
    browser.close();
  }
}
