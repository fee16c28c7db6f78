package com.creativeai.calls;

import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what happens with a call that was answered: the second fence against a double (C4). */
@ApplicationScoped
public class AnswerCall {
  private static final System.Logger LOG = System.getLogger(AnswerCall.class.getName());
  static final Duration TOKEN_LIFE = Duration.ofSeconds(60);

  @Inject AttemptStore attempts;
  @Inject CallStore calls;
  @Inject ChangeCall change;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public AnswerPlan answer(
      OrganizationId organization, AttemptId attempt, CarrierCallId carrierCall) {
    Instant now = clock.instant();
    // Once somebody else was to get the call, the token is that of its way back (C17).
    Optional<Call> call =
        calls
            .find(organization, attempt.call())
            .filter(found -> !found.isOver() && found.transfer() == null);
    boolean isOurs = call.isPresent() && attempts.bind(organization, attempt, carrierCall, now);
    if (!isOurs || call.get().isUnwanted()) {
      LOG.log(System.Logger.Level.WARNING, "step=answer attempt={0} declined=true", attempt);
      return new AnswerPlan.Decline();
    }
    change.apply(
        organization,
        attempt.call(),
        found -> found.carriedAs(carrierCall, now).reached(CallStatus.IN_PROGRESS, now, null));
    String token = ids.token();
    attempts.issueToken(organization, attempt, TokenHash.of(token).value(), now.plus(TOKEN_LIFE));
    return new AnswerPlan.ConnectAgent(organization, attempt, token);
  }
}
