package com.creativeai.calls.model;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was talked, and what it cost.
 *
 * @param outcome known after the provider's analysis
 * @param credits the agent provider's charge in its own unit
 */
public record Conversation(
    @Nullable ConversationId id,
    @Nullable Outcome outcome,
    String summary,
    @Nullable Money carrierCharge,
    @Nullable Money agentCharge,
    @Nullable Long credits) {
  public static final Conversation NONE = new Conversation(null, null, "", null, null, null);

  Conversation connected(ConversationId connected) {
    return new Conversation(connected, outcome, summary, carrierCharge, agentCharge, credits);
  }

  Conversation analysed(
      Outcome result, String words, @Nullable Long charge, @Nullable Money price) {
    return new Conversation(
        id,
        result,
        words,
        carrierCharge,
        price == null ? agentCharge : price,
        charge == null ? credits : charge);
  }

  Conversation carriedFor(Money price) {
    return new Conversation(id, outcome, summary, price, agentCharge, credits);
  }
}
