package com.creativeai.calls.store;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.model.CallPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CALL-7: calls are found by some digits of a number. */
class FindableDigitsTest {
  @Test
  void everyEndOfBothNumbersOfThreeDigitsOrMore() {
    assertThat(FindableDigits.of(plan(List.of())))
        .contains("12025550146", "2025550146", "0146", "146")
        .contains(CallFixtures.OURS.e164().substring(1))
        .doesNotContain("46")
        .doesNotHaveDuplicates();
  }

  @Test
  void digitsOfTagsThatLookLikeANumberAndNoOthers() {
    assertThat(FindableDigits.of(plan(List.of("2024-07", "spring 2023"))))
        .contains("202407")
        .doesNotContain("2023", "2024-07");
  }

  private static CallPlan plan(List<String> tags) {
    CallPlan plan =
        placedCall(callId(1), ACME, new PhoneNumber("+12025550146"), CallFixtures.NOON).plan();
    return new CallPlan(
        plan.direction(),
        plan.to(),
        plan.from(),
        plan.dialogue(),
        plan.voicemail(),
        plan.recorded(),
        tags,
        plan.placedBy(),
        plan.placedAt());
  }
}
