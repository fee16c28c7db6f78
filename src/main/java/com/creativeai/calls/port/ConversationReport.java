package com.creativeai.calls.port;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the agent's provider made of a conversation.
 *
 * @param complete false while the provider still works on it
 * @param credits the provider's charge in its own unit
 * @param price the same as money, where the provider says it
 */
public record ConversationReport(
    ConversationId conversation,
    boolean complete,
    Outcome outcome,
    String summary,
    @Nullable Long credits,
    @Nullable Money price) {}
