package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks that something is refused for exactly that reason. */
public final class Problems {
  private Problems() {}

  public static void refused(ProblemType type, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> Assertions.assertThat(problem.type()).isEqualTo(type));
  }

  /** The problem's code, or {@code done}. */
  public static String outcome(Runnable asked) {
    try {
      asked.run();
      return "done";
    } catch (ProblemException refused) {
      return refused.type().code();
    }
  }
}
