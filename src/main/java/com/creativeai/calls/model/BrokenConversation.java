package com.creativeai.calls.model;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that broke, or from which somebody else took the call, and that another one of the
 * same call goes on with.
 *
 * @param account in which it was held
 * @param credits the agent provider's charge in its own unit, once known
 */
public record BrokenConversation(
    ConversationId id, AgentAccount account, @Nullable Money charge, @Nullable Long credits) {}
