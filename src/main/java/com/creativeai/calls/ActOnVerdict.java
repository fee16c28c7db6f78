package com.creativeai.calls;

import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Acts on the carrier's verdict of who picked up (CALL-2, C16). With people, and where nobody
 * knows, the agent goes on talking.
 */
@ApplicationScoped
public class ActOnVerdict {
  private static final System.Logger LOG = System.getLogger(ActOnVerdict.class.getName());

  /** What was said last is in the transcript by then. */
  private static final long HEARING_OUT_SECONDS = 3;

  private static final String SCREENED =
      "An assistant that screens calls has answered in place of the person. When it asks, say"
          + " politely and in one sentence who you are and why you call, then wait: the person may"
          + " come to the line.";

  @Inject ChangeCall change;
  @Inject Telephony telephony;
  @Inject LeaveMessage message;
  @Inject TranscriptStore transcripts;
  @Inject LiveBridges live;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService executor;

  /**
   * Does nothing when the call is over, or somebody of the team talks on it, who hears for
   * themselves. A line that could not be left is left with the next.
   */
  public void actLater(Call call) {
    AnsweredBy who = call.progress().answeredBy();
    if (who == null || call.isOver() || live.findColleague(call.id()).isPresent()) {
      return;
    }
    switch (who) {
      case FAX -> leaveLater(call, EndReason.FAX_ANSWERED);
      case VOICEMAIL -> followPolicy(call);
      case MACHINE -> executor.schedule(() -> hearOut(call), HEARING_OUT_SECONDS, TimeUnit.SECONDS);
      case CALL_SCREENING -> executor.execute(() -> tellAgent(call));
      case HUMAN, UNKNOWN -> {}
    }
  }

  private void followPolicy(Call call) {
    switch (call.plan().voicemail().action()) {
      case LEAVE_MESSAGE -> executor.execute(() -> message.leave(call));
      case HANG_UP -> leaveLater(call, EndReason.VOICEMAIL_ANSWERED);
      case TALK -> {}
    }
  }

  private void hearOut(Call call) {
    boolean asked =
        transcripts.list(call.organization(), call.id()).stream()
            .anyMatch(turn -> turn.role() == Speaker.USER && CallScreening.isIn(turn.message()));
    AnsweredBy verdict = asked ? AnsweredBy.CALL_SCREENING : AnsweredBy.VOICEMAIL;
    change
        .apply(call.organization(), call.id(), found -> found.answeredBy(verdict, clock.instant()))
        .ifPresent(this::actLater);
  }

  private void tellAgent(Call call) {
    if (change.noteFirst(call, TimelineEvent.SCREENED, clock.instant())) {
      live.inform(call.id(), SCREENED);
    }
  }

  private void leaveLater(Call call, EndReason reason) {
    Ending ending = call.progress().ending();
    if (ending == null || ending.reason() != reason) {
      executor.execute(() -> leave(call, Ending.of(reason)));
    }
  }

  private void leave(Call call, Ending ending) {
    try {
      telephony.hangUp(Objects.requireNonNull(call.progress().carrierCall(), "a carried call"));
    } catch (ProviderUnavailable | ProviderRejected failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=leave-machine call={0} error={1}",
          call.id(),
          failed.getMessage());
      return;
    }
    change.apply(call.organization(), call.id(), found -> found.endingWith(ending));
  }
}
