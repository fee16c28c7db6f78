package com.creativeai.calls.model;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was talked, and what it cost.
 *
 * @param id of the conversation that is the last so far
 * @param account in which that is held
 * @param earlier those before it
 * @param outcome known after the provider's analysis of the last one
 * @param agentCharge for the last one; {@link #wholeAgentCharge} is for all
 * @param credits for the last one, in the agent provider's own unit; {@link #wholeCredits} for all
 */
public record Conversation(
    @Nullable ConversationId id,
    AgentAccount account,
    List<BrokenConversation> earlier,
    @Nullable Outcome outcome,
    String summary,
    @Nullable Money carrierCharge,
    @Nullable Money agentCharge,
    @Nullable Long credits) {
  public static final Conversation NONE =
      new Conversation(null, AgentAccount.DEFAULT, List.of(), null, "", null, null, null);

  public Conversation {
    earlier = List.copyOf(earlier);
  }

  /** What all conversations of the call cost, as far as it is known. */
  public @Nullable Money wholeAgentCharge() {
    return whole(agentCharge, BrokenConversation::charge)
        .filter(sum -> agentCharge == null || sum.currency().equals(agentCharge.currency()))
        .reduce(Money::plus)
        .orElse(null);
  }

  /** What all conversations of the call cost in the provider's unit, as far as it is known. */
  public @Nullable Long wholeCredits() {
    return whole(credits, BrokenConversation::credits).reduce(Long::sum).orElse(null);
  }

  private <T> Stream<T> whole(@Nullable T last, Function<BrokenConversation, @Nullable T> charge) {
    return Stream.concat(
        Stream.ofNullable(last),
        earlier.stream().flatMap(broken -> Stream.ofNullable(charge.apply(broken))));
  }

  /** Whether one of the call's conversations has this id, and was held in this account. */
  public boolean wasHeld(AgentAccount where, ConversationId conversation) {
    return conversation.equals(id) && account.equals(where)
        || earlier.stream()
            .anyMatch(one -> one.id().equals(conversation) && one.account().equals(where));
  }

  Conversation connected(AgentAccount where, ConversationId connected) {
    if (id == null || id.equals(connected)) {
      return new Conversation(
          connected, where, earlier, outcome, summary, carrierCharge, agentCharge, credits);
    }
    List<BrokenConversation> broken = new ArrayList<>(earlier);
    broken.add(new BrokenConversation(id, account, agentCharge, credits));
    return new Conversation(connected, where, broken, null, "", carrierCharge, null, null);
  }

  Conversation charged(ConversationId broken, @Nullable Long charge, @Nullable Money price) {
    List<BrokenConversation> next =
        earlier.stream()
            .map(
                one ->
                    one.id().equals(broken)
                        ? new BrokenConversation(broken, one.account(), price, charge)
                        : one)
            .toList();
    return new Conversation(
        id, account, next, outcome, summary, carrierCharge, agentCharge, credits);
  }

  Conversation analysed(
      Outcome result, String words, @Nullable Long charge, @Nullable Money price) {
    return new Conversation(
        id,
        account,
        earlier,
        result,
        words,
        carrierCharge,
        price == null ? agentCharge : price,
        charge == null ? credits : charge);
  }

  Conversation carriedFor(Money price) {
    return new Conversation(id, account, earlier, outcome, summary, price, agentCharge, credits);
  }
}
