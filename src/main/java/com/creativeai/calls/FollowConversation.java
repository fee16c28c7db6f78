package com.creativeai.calls;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.ConversationReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes in what the agent's provider made of a conversation, once or many times. */
@ApplicationScoped
public class FollowConversation {
  @Inject CallStore calls;
  @Inject ChangeCall change;
  @Inject Clock clock;

  /**
   * False when the conversation is none of ours, or was held elsewhere: who tells of one account
   * changes no call that was held in another.
   *
   * @param account that the report comes from
   */
  public boolean analysed(AgentAccount account, ConversationReport report) {
    Optional<Call> call =
        calls
            .findByConversation(report.conversation())
            .filter(found -> found.conversation().wasHeld(account, report.conversation()));
    if (report.complete()) {
      call.ifPresent(found -> keep(found, report));
    }
    return call.isPresent();
  }

  private void keep(Call found, ConversationReport report) {
    Instant now = clock.instant();
    change.apply(
        found.organization(),
        found.id(),
        call ->
            report.conversation().equals(call.conversation().id())
                ? call.analysed(
                    report.outcome(), report.summary(), report.credits(), report.price(), now)
                : call.charged(report.conversation(), report.credits(), report.price()));
  }
}
