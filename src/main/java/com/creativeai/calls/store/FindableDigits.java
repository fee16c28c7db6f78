package com.creativeai.calls.store;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.SearchText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what digits a call is found: every end of both numbers, so that some digits of a number are
 * the beginning of one of them, which an index finds, and those of tags that look like a number.
 */
final class FindableDigits {
  private FindableDigits() {}

  static List<String> of(CallPlan plan) {
    Stream<String> ends = Stream.of(plan.to(), plan.from()).flatMap(FindableDigits::ends);
    Stream<String> tags =
        plan.tags().stream()
            .map(SearchText::of)
            .filter(SearchText::isNumber)
            .map(SearchText::digits);
    return Stream.concat(ends, tags).distinct().toList();
  }

  private static Stream<String> ends(PhoneNumber number) {
    String digits = number.e164().substring(1);
    return IntStream.rangeClosed(0, digits.length() - SearchText.FEWEST_DIGITS)
        .mapToObj(digits::substring);
  }
}
