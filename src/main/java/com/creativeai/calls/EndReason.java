package com.creativeai.calls;

import java.util.Locale;

/**
 * Why a call ended (C6). The order of the constants is their weight: when several parties report an
 * end, the reason nearest to the cause wins, so reports may come in any order.
 */
public enum EndReason {
  /** The line went away and nobody said why. */
  LINE_CLOSED,
  /** The person hung up. */
  CALLER_HUNG_UP,
  /** The media connection broke while both sides still wanted to talk. */
  MEDIA_LOST,
  /** The agent said goodbye and ended the conversation. */
  AGENT_ENDED,
  NO_ANSWER,
  BUSY,
  CANCELED,
  /** The carrier could not complete the call. */
  CARRIER_FAILED,
  /** The carrier did not accept the call. */
  CARRIER_REFUSED,
  /** The carrier took no calls for longer than this one could wait. */
  CARRIER_UNAVAILABLE,
  /** The product stopped before the carrier was asked, or the carrier never got the call. */
  NOT_PLACED,
  /** It could have cost more than the organization's caps left when it was to be dialed. */
  SPENDING_CAP,
  /** It could not be found out whether the carrier got the call; a person must look. */
  FATE_UNKNOWN,
  /** The call reached the time it may last. */
  TIME_LIMIT,
  /** The server was stopped while the call went on; the caller heard a goodbye. */
  SERVER_STOPPED,
  /** The agent's connection broke during the conversation. */
  AGENT_LOST,
  /** A person of the organization took the call over and ended it with the caller. */
  TRANSFERRED,
  /** Nobody took the call over, nor did the agent come back; the caller heard an apology. */
  TRANSFER_FAILED,
  /** The agent could not be reached in time. */
  AGENT_UNAVAILABLE,
  /** The agent's provider did not accept the conversation. */
  AGENT_REFUSED,
  /** A fax machine picked up, so the product hung up. */
  FAX_ANSWERED,
  /** A voicemail picked up, and the product hung up as the call was meant to. */
  VOICEMAIL_ANSWERED,
  /** A voicemail picked up, and the product left the call's message. */
  VOICEMAIL_LEFT,
  /** The number called is not answered at this hour. */
  AFTER_HOURS,
  /** The agent of the number called does not exist any more. */
  NO_AGENT,
  /** No call of the plan was left for somebody who called. */
  PLAN_LIMIT,
  /** The server had no room for somebody who called. */
  NODE_FULL,
  /** Somebody of the organization hung up. */
  HUNG_UP_BY_USER;

  /** As in the public JSON: {@code agent-ended}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the agent failed the person on the line, who is then told so (C8). */
  public boolean isAgentFault() {
    return this == AGENT_LOST || this == AGENT_UNAVAILABLE || this == AGENT_REFUSED;
  }
}
