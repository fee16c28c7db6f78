package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C24. */
class RecordingStatementTest {
  @Test
  void comesBeforeTheFirstMessageInItsLanguage() {
    assertThat(RecordingStatement.before("Hello, this is Acme.", "en"))
        .isEqualTo("This call is recorded. Hello, this is Acme.");
    assertThat(RecordingStatement.before("Guten Tag.", "de"))
        .isEqualTo("Dieses Gespräch wird aufgezeichnet. Guten Tag.");
    assertThat(RecordingStatement.before("Hei.", "fi")).isEqualTo("This call is recorded. Hei.");
    assertThat(RecordingStatement.before("", "en")).isEqualTo("This call is recorded.");
  }
}
