package com.creativeai.calls;

import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Takes in what the carrier reports of a call, in any order and number (C5). */
@ApplicationScoped
public class FollowCall {
  private static final System.Logger LOG = System.getLogger(FollowCall.class.getName());

  @Inject AttemptStore attempts;
  @Inject ChangeCall change;
  @Inject EndAttempt end;
  @Inject KeepRecording recordings;
  @Inject ActOnVerdict verdicts;
  @Inject Clock clock;

  public void progressed(OrganizationId organization, AttemptId attempt, CarrierReport report) {
    if (isTheOne(organization, attempt, report.call())) {
      change
          .apply(organization, attempt.call(), call -> taken(call, report))
          .ifPresent(call -> goOn(organization, attempt, call));
    }
  }

  private void goOn(OrganizationId organization, AttemptId attempt, Call call) {
    if (call.isOver()) {
      end.over(organization, attempt, call);
    } else {
      verdicts.actLater(call);
    }
  }

  public void answeredBy(
      OrganizationId organization,
      AttemptId attempt,
      CarrierCallId carrierCall,
      AnsweredBy verdict) {
    if (isTheOne(organization, attempt, carrierCall)) {
      Instant now = clock.instant();
      change
          .apply(
              organization,
              attempt.call(),
              call -> call.carriedAs(carrierCall, now).answeredBy(verdict, now))
          .ifPresent(verdicts::actLater);
    }
  }

  public void recorded(OrganizationId organization, AttemptId attempt, RecordingNotice notice) {
    if (noted(organization, attempt, notice) && notice.available()) {
      recordings.keepLater(organization, attempt.call());
    }
  }

  /**
   * The same for whoever fetches the audio at once; false when the notice is about a stray call.
   */
  boolean noted(OrganizationId organization, AttemptId attempt, RecordingNotice notice) {
    boolean isTheOne = isTheOne(organization, attempt, notice.call());
    if (isTheOne) {
      keepFirst(
          organization,
          attempt.call(),
          notice.available()
              ? Recording.atCarrier(notice.recordingId(), notice.seconds())
              : Recording.absent());
    }
    return isTheOne;
  }

  /** The carrier has no recording of it, and will not have one. */
  void unrecorded(OrganizationId organization, CallId id) {
    keepFirst(organization, id, Recording.absent());
  }

  private void keepFirst(OrganizationId organization, CallId id, Recording news) {
    change.apply(organization, id, call -> call.recording() == null ? call.recorded(news) : call);
  }

  private Call taken(Call call, CarrierReport report) {
    Call next =
        call.carriedAs(report.call(), report.at())
            .reached(report.status(), report.at(), report.seconds());
    if (report.failure() != null && report.status().isTerminal()) {
      next = next.endingWith(new Ending(EndReason.CARRIER_FAILED, report.failure()));
    }
    if (report.answeredBy() != null) {
      next = next.answeredBy(report.answeredBy(), report.at());
    }
    return report.price() == null ? next : next.carriedFor(report.price());
  }

  /** A report also heals an attempt whose answer was lost: it says which call is the carrier's. */
  private boolean isTheOne(OrganizationId organization, AttemptId attempt, CarrierCallId call) {
    boolean bound = attempts.bind(organization, attempt, call, clock.instant());
    if (!bound) {
      LOG.log(System.Logger.Level.WARNING, "step=follow attempt={0} stray=true", attempt);
    }
    return bound;
  }
}
