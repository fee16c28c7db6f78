package com.creativeai.calls;

/** The agent provider's id of a conversation. */
public record ConversationId(String value) {
  public ConversationId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("not a conversation id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
