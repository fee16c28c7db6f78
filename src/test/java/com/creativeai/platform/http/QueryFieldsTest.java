package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P2: each wrong parameter is named, all at once. */
class QueryFieldsTest {
  private final QueryFields fields = new QueryFields();

  @Test
  void readsWhatIsRight() {
    assertThat(fields.page("3")).isEqualTo(3);
    assertThat(fields.limit("100", 20, 100)).isEqualTo(100);
    assertThat(fields.instant("after", "2026-11-22T09:00:00+01:00"))
        .contains(Instant.parse("2026-11-22T08:00:00Z"));
    assertThat(fields.text("search", " anna ", 6)).isEqualTo(" anna ");
    assertThatCode(fields::check).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotGivenIsNotWrong() {
    assertThat(fields.page(null)).isEqualTo(1);
    assertThat(fields.limit(" ", 20, 100)).isEqualTo(20);
    assertThat(fields.instant("after", "")).isEmpty();
    assertThat(fields.text("search", null, 6)).isEmpty();
    assertThatCode(fields::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "many", "1.5", "99999999999"})
  void refusesNumbersOutsideTheRange(String wrong) {
    assertThat(fields.limit(wrong, 20, 100)).isEqualTo(20);
    assertThat(refusal().errors())
        .containsExactly(new FieldError("limit", "A whole number from 1 to 100."));
  }

  @Test
  void namesEverythingThatIsWrong() {
    fields.page("0");
    fields.instant("after", "yesterday");
    fields.text("search", "too long", 6);
    fields.refuse("status", "There is no status \"odd\".");
    ProblemException refusal = refusal();
    assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
    assertThat(refusal.detail()).isEqualTo("A whole number from 1 to 100000.");
    assertThat(refusal.errors())
        .extracting(FieldError::field)
        .containsExactly("page", "after", "search", "status");
  }

  private ProblemException refusal() {
    return catchThrowableOfType(ProblemException.class, fields::check);
  }
}
