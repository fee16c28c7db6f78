package com.creativeai.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** UI1. */
class TextsTest {

  @Test
  void argumentsStandInTheText() {
    assertThat(Texts.get("ui.user", "Dana")).isEqualTo("Your account: Dana");
  }

  @Test
  void missingKeyFailsTheTest() {
    assertThatThrownBy(() -> Texts.get("ui.no.such.text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ui.no.such.text");
  }

  @Test
  void unknownLanguageSpeaksEnglish() {
    assertThat(Texts.in(Locale.JAPANESE, "ui.error.again")).isEqualTo("Try again");
  }

  @Test
  void pageTitleEndsWithTheProduct() {
    assertThat(Texts.pageTitle("Calls")).isEqualTo("Calls · Creative AI");
  }

  @Test
  void noTextSwallowsItsApostrophes() {
    // In a MessageFormat a straight apostrophe disappears and takes the arguments behind it along.
    ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
    assertThat(Collections.list(bundle.getKeys()))
        .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
  }

  @Test
  void everyTextIsAPatternThatFormats() {
    ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
    assertThat(Collections.list(bundle.getKeys()))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(Texts.get(key, 1, 2, 3)).as(key).isNotBlank());
  }

  @Test
  void vaadinsOwnTranslationsAreTheSame() {
    assertThat(new MessageTexts().getTranslation("ui.user", Locale.ENGLISH, "Dana"))
        .isEqualTo(Texts.get("ui.user", "Dana"));
  }
}
