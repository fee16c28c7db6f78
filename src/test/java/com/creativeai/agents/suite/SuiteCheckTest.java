package com.creativeai.agents.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.problem.FieldError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** AG-2: what is wrong with a test is said at its field. */
class SuiteCheckTest {
  private static final String LONG = "x".repeat(501);

  @Test
  void goodTestsAreGood() {
    assertWrong(List.of(Tests.HURRIED, Tests.CURIOUS));
  }

  @Test
  void everyFieldIsChecked() {
    assertWrong(
        List.of(new TestCall("", new Persona("", " ", LONG), 1, List.of("Not One"))),
        "tests[0].name",
        "tests[0].who",
        "tests[0].wants",
        "tests[0].behaviour",
        "tests[0].mostTurns",
        "tests[0].criteria");
    assertWrong(
        List.of(new TestCall("a", new Persona(LONG, LONG, ""), 41, List.of("a", "a"))),
        "tests[0].who",
        "tests[0].wants",
        "tests[0].mostTurns",
        "tests[0].criteria");
  }

  @Test
  void nameIsUsedOnce() {
    assertWrong(List.of(Tests.HURRIED, Tests.CURIOUS, Tests.HURRIED), "tests[2].name");
  }

  @Test
  void suiteHasAnEnd() {
    List<TestCall> many =
        IntStream.range(0, 21)
            .mapToObj(at -> new TestCall("t" + at, Tests.HURRIED.persona(), 4, List.of()))
            .toList();

    assertWrong(many, "tests");
    assertWrong(many.subList(0, 20));
  }

  private static void assertWrong(List<TestCall> tests, String... fields) {
    assertThat(SuiteCheck.errors(tests)).extracting(FieldError::field).containsExactly(fields);
  }
}
