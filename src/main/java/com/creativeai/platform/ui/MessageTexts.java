package com.creativeai.platform.ui;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/**
 * Gives Vaadin's own {@code getTranslation} the same texts as {@link Texts}, and the languages
 * there are.
 */
@VaadinServiceEnabled
@VaadinServiceScoped
public class MessageTexts implements I18NProvider {

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return Texts.in(locale, key, arguments);
  }
}
