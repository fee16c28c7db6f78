package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.Permissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-9: recordings that are heard are in the audit log. */
class NotePlayedRecordingTest {
  private static final CallId CALL = CallId.parse("019a0000-0000-7000-8000-0000000000f1");

  private final MovingClock clock = new MovingClock();
  private final RecordedAudit audit = new RecordedAudit();
  private final NotePlayedRecording played = new NotePlayedRecording(audit, clock);

  @Test
  void partsOfOneHearingAreOneEntry() {
    played.note(caller("ada"), CALL);
    played.note(caller("ada"), CALL);

    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                Identities.ACME, "ada", "recording.played", CALL.toString(), Map.of()));
  }

  @Test
  void anotherPersonAnotherCallAndAnotherTimeAreEntriesOfTheirOwn() {
    played.note(caller("ada"), CALL);
    played.note(caller("bob"), CALL);
    played.note(caller("ada"), CallId.parse("019a0000-0000-7000-8000-0000000000f2"));
    clock.advance(Duration.ofMinutes(15));
    played.note(caller("ada"), CALL);

    assertThat(audit.lines).hasSize(4);
  }

  private static Caller caller(String subject) {
    return new Caller(subject, subject, Identities.ACME, "Acme", Set.of(Permissions.CALLS_READ));
  }
}
