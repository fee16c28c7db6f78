package com.creativeai.calls.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** M3: what is searched for, and where it is shown. */
class SearchTextTest {

  @Test
  void whatLooksLikeANumberIsOne() {
    assertThat(SearchText.of(" +1 (415) 555-2671 ").digits()).isEqualTo("14155552671");
    assertThat(SearchText.of("415").isWords()).isFalse();
    assertThat(SearchText.of("12").isWords()).as("too few digits").isTrue();
    assertThat(SearchText.of("order 4711").isWords()).isTrue();
    assertThat(SearchText.of(" ").isEmpty()).isTrue();
  }

  @Test
  void lastWordIsABeginningAndTheLongestIsLookedUpFirst() {
    SearchText search = SearchText.of("My REFUND policy, plea");

    assertThat(search.words()).containsExactly("refund", "policy", "my");
    assertThat(search.beginning()).isEqualTo("plea");
  }

  @Test
  void quotedWordsFollowEachOther() {
    SearchText search = SearchText.of("\"I want a refund\" order");

    assertThat(search.phrases()).containsExactly(List.of("i", "want", "a", "refund"));
    assertThat(search.words()).containsExactly("refund", "want");
    assertThat(search.beginning()).isEqualTo("order");
    assertThat(SearchText.of("\"order\"").beginning()).isEmpty();
    assertThat(SearchText.of("an \"unfinished").words()).containsExactly("an");
  }

  @Test
  void accentsAndCaseMakeNoDifference() {
    assertThat(Words.of("Crème BRÛLÉE, Müller; 4½ naïve"))
        .contains("creme", "brulee", "muller", "naive");
    assertThat(Words.of("Crème")).isEqualTo(Words.of("Cre\u0300me"));
  }

  @Test
  void nothingIsFoundByMarksAlone() {
    assertThat(SearchText.of("?!").isUnfindable()).isTrue();
    assertThat(SearchText.of("a").isUnfindable()).isTrue();
    assertThat(SearchText.of("a b").isUnfindable()).isTrue();
    assertThat(SearchText.of("").isUnfindable()).isFalse();
  }

  @Test
  void hitIsShownAsItWasSaid() {
    assertThat(excerpt("caf", "Hello.", "The Café opens at nine."))
        .isEqualTo(new Excerpt("The ", "Café", " opens at nine."));
    assertThat(excerpt("\"opens at\"", "It opens soon.", "It opens  at nine."))
        .isEqualTo(new Excerpt("It ", "opens  at", " nine."));
    assertThat(SearchText.of("tea").excerpt(Stream.of("Coffee."))).isEmpty();
  }

  @Test
  void longLinesAreCutBetweenWords() {
    Excerpt excerpt = excerpt("needle", "straw ".repeat(50) + "needle" + " straw".repeat(50));

    assertThat(excerpt.before()).startsWith("…straw ").hasSizeLessThan(45);
    assertThat(excerpt.hit()).isEqualTo("needle");
    assertThat(excerpt.after()).endsWith("straw…").hasSizeLessThan(85);
  }

  private static Excerpt excerpt(String search, String... lines) {
    return SearchText.of(search).excerpt(Stream.of(lines)).orElseThrow();
  }
}
