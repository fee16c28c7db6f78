package com.creativeai.calls.model;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that broke, or from which somebody else took the call, and that another one of the
 * same call goes on with.
 *
 * @param credits the agent provider's charge in its own unit, once known
 */
public record BrokenConversation(
    ConversationId id, @Nullable Money charge, @Nullable Long credits) {}
