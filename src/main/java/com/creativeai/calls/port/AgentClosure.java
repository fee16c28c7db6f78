package com.creativeai.calls.port;

/**
 * How a conversation ended.
 *
 * @param detail the provider's close code and reason, for people
 */
public record AgentClosure(Kind kind, String detail) {
  /** Who or what ended it. */
  public enum Kind {
    /** The agent finished, or we closed. */
    NORMAL,
    /** The provider did not accept the conversation: unknown agent, override not enabled, quota. */
    REFUSED,
    /** It could not be reached. */
    UNREACHABLE,
    /** It broke in the middle. */
    BROKEN,
    /** The provider's own time limit. */
    TIME_LIMIT
  }
}
