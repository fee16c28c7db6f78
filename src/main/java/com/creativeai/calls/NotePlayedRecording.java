package com.creativeai.calls;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down who heard which recording (ID-9). A player asks for many parts of one recording:
 * within a quarter of an hour that is one entry.
 */
@ApplicationScoped
public class NotePlayedRecording {
  static final String ACTION = "recording.played";

  private static final Duration ONE_HEARING = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  @Inject AuditTrail audit;
  @Inject Clock clock;

  private final Map<Hearing, Instant> noted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hearing, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public NotePlayedRecording() {}

  NotePlayedRecording(AuditTrail audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public void note(Caller caller, CallId call) {
    Hearing hearing = new Hearing(caller, call);
    Instant now = clock.instant();
    if (isNoted(hearing, now)) {
      return;
    }
    audit.record(caller.organization(), caller.subject(), ACTION, call.toString(), Map.of());
    synchronized (noted) {
      noted.put(hearing, now);
    }
  }

  private boolean isNoted(Hearing hearing, Instant now) {
    synchronized (noted) {
      Instant last = noted.get(hearing);
      return last != null && now.isBefore(last.plus(ONE_HEARING));
    }
  }

  private record Hearing(String subject, String organization, CallId call) {
    Hearing(Caller caller, CallId call) {
      this(caller.subject(), caller.organization().toString(), call);
    }
  }
}
