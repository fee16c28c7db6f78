package com.creativeai.identity;

import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ID-4: aiSettings. */
class ChangeAiSettingsTest {
  private static final UserId ADA = user("acme-viewer");
  private static final String AGENT = "019a0000-0000-7000-8000-0000000000d1";
  private static final CustomPrompt CONFIRM = new CustomPrompt("Confirm", "Confirm it.\nKindly.");

  private final Tenants tenants = new Tenants();

  @Test
  void newAccountPrefersNothing() {
    assertThat(tenants.account.get(ADA).settings().ai()).isEqualTo(AiSettings.NONE);
    assertThat(tenants.findAi.find(ADA.toString())).isEqualTo(AiSettings.NONE);
    assertThat(tenants.findAi.find("no-person")).isEqualTo(AiSettings.NONE);
  }

  @Test
  void whatIsNamedChangesAndTheRestStays() {
    change(ChangeAiSettings.agent(" 019A0000-0000-7000-8000-0000000000D1 "));
    change(ChangeAiSettings.prompts(List.of(new CustomPrompt(" Confirm ", CONFIRM.text()))));
    change(language("EN-us"));

    assertThat(tenants.findAi.find(ADA.toString()))
        .isEqualTo(
            new AiSettings(
                Optional.of(AGENT),
                List.of(CONFIRM),
                new VoicePreferences(Optional.of("en-US"), Optional.empty())));
    assertThat(tenants.findAi.find(user("acme-admin").toString())).isEqualTo(AiSettings.NONE);
  }

  @Test
  void emptyTextClearsAndListsAreReplaced() {
    change(
        new ChangeAiSettings(
            Optional.of(AGENT),
            Optional.of(List.of(CONFIRM)),
            Optional.of("de"),
            Optional.of("Anna")));
    CustomPrompt other = new CustomPrompt("Other", "Do another thing.");
    change(
        new ChangeAiSettings(
            Optional.of(""), Optional.of(List.of(other)), Optional.of(""), Optional.of("")));

    assertThat(tenants.findAi.find(ADA.toString()))
        .isEqualTo(new AiSettings(Optional.empty(), List.of(other), VoicePreferences.NONE));
  }

  @Test
  void wrongAgentLanguageAndVoiceAreNamed() {
    for (String id : List.of("sophie", "1-1-1-1-1", AGENT + "0")) {
      wrong(ChangeAiSettings.agent(id), "aiSettings.defaultAgentId");
    }
    for (String tag : List.of("de_DE", "german language", "und", "x-own", "-", "d")) {
      wrong(language(tag), "aiSettings.voicePreferences.language");
    }
    for (String voice : List.of("x".repeat(101), "a\nb")) {
      wrong(
          new ChangeAiSettings(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(voice)),
          "aiSettings.voicePreferences.voice");
    }
  }

  @Test
  void wrongPromptsAreNamedByTheirPlaceAndNothingIsKept() {
    wrongSecond(new CustomPrompt("", "a"), "name");
    wrongSecond(new CustomPrompt("x".repeat(61), "a"), "name");
    wrongSecond(new CustomPrompt("a\u202eb", "a"), "name");
    wrongSecond(new CustomPrompt("CONFIRM", "a"), "name");
    wrongSecond(new CustomPrompt("Ask", " \n "), "text");
    wrongSecond(new CustomPrompt("Ask", "x".repeat(1001)), "text");
    wrongSecond(new CustomPrompt("Ask", "a\u0000b"), "text");
    wrong(ChangeAiSettings.prompts(prompts(21)), "aiSettings.customPrompts");

    assertThat(tenants.findAi.find(ADA.toString())).isEqualTo(AiSettings.NONE);
  }

  @Test
  void twentyPromptsOfTheGreatestLengthAreKept() {
    change(ChangeAiSettings.prompts(prompts(20)));

    assertThat(tenants.findAi.find(ADA.toString()).customPrompts()).hasSize(20);
  }

  private void wrongSecond(CustomPrompt second, String field) {
    wrong(
        ChangeAiSettings.prompts(List.of(CONFIRM, second)), "aiSettings.customPrompts[1]." + field);
  }

  private void wrong(ChangeAiSettings change, String field) {
    assertThatThrownBy(() -> change(change))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field));
  }

  private void change(ChangeAiSettings change) {
    tenants.account.change(ADA, OwnAccount.Command.ofAi(change));
  }

  private static ChangeAiSettings language(String tag) {
    return new ChangeAiSettings(
        Optional.empty(), Optional.empty(), Optional.of(tag), Optional.empty());
  }

  private static List<CustomPrompt> prompts(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> new CustomPrompt("%060d".formatted(n), "x".repeat(1000)))
        .toList();
  }
}
