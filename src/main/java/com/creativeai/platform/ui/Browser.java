package com.creativeai.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What a browser tells about itself to a part of a page that is on screen. */
public final class Browser {
  /** Where days begin for a browser that does not say. */
  public static final ZoneId ANY_ZONE = ZoneId.of("UTC");

  private static final int NARROW = 600;

  private Browser() {}

  /** Whether a page of that width has no room for many columns, as on a phone. */
  public static boolean isNarrow(int width) {
    return width <= NARROW;
  }

  /** Tells how wide the page is: now, and whenever that changes. */
  public static void fit(AttachEvent attached, IntConsumer width) {
    fit(attached, width, zone -> {});
  }

  /**
   * Tells how wide the page is, and where the browser's days begin.
   *
   * @param zone hears once, after the first width
   */
  public static void fit(AttachEvent attached, IntConsumer width, Consumer<ZoneId> zone) {
    Page page = attached.getUI().getPage();
    page.retrieveExtendedClientDetails(
        browser -> {
          width.accept(browser.getWindowInnerWidth());
          zone.accept(zoneOf(browser));
        });
    Registration resized =
        page.addBrowserWindowResizeListener(resize -> width.accept(resize.getWidth()));
    attached
        .getSource()
        .addDetachListener(
            detached -> {
              detached.unregisterListener();
              resized.remove();
            });
  }

  private static ZoneId zoneOf(ExtendedClientDetails browser) {
    String id = browser.getTimeZoneId();
    try {
      return id == null || id.isEmpty() ? ANY_ZONE : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ANY_ZONE;
    }
  }
}
