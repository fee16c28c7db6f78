package com.creativeai.calls;

import com.creativeai.calls.port.ConversationReport;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what the agent's provider made of a conversation, once or many times. */
@ApplicationScoped
public class FollowConversation {
  /** False when the conversation is none of ours. */
  public boolean analysed(ConversationReport report) {
    return false;
  }
}
