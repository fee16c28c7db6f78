package com.creativeai.platform.ui;

import com.vaadin.flow.component.UI;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the web app, in the language of the page. Messages are {@link MessageFormat}
 * patterns: arguments are {@code {0}}, numbers and dates follow the locale, apostrophes are
 * typographic (’).
 */
public final class Texts {
  static final String BUNDLE = "i18n.messages";

  private static final System.Logger LOG = System.getLogger(Texts.class.getName());

  private Texts() {}

  /** The text of {@code key} in the page's language. */
  public static String get(String key, Object... arguments) {
    return in(locale(), key, arguments);
  }

  /** The text of {@code key} in {@code locale}, or else in English. */
  public static String in(Locale locale, String key, Object... arguments) {
    ResourceBundle bundle = bundle(locale);
    try {
      return new MessageFormat(bundle.getString(key), locale).format(arguments);
    } catch (MissingResourceException missing) {
      // A page with one raw key still works for its user; a test must not pass with it.
      if (Texts.class.desiredAssertionStatus()) {
        throw new IllegalArgumentException("no text for key " + key, missing);
      }
      LOG.log(Level.WARNING, "text=missing key={0}", key);
      return key;
    }
  }

  /** The browser's title of a page: its own title, then the product. */
  public static String pageTitle(String title) {
    return get("ui.title", title, get("ui.product"));
  }

  /** The language of the current page, English outside of one. */
  public static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null || ui.getLocale() == null ? Locale.ENGLISH : ui.getLocale();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
