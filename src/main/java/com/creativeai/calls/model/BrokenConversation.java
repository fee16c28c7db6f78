package com.creativeai.calls.model;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that broke, and that another one of the same call took over.
 *
 * @param credits the agent provider's charge in its own unit, once known
 */
public record BrokenConversation(
    ConversationId id, @Nullable Money charge, @Nullable Long credits) {}
