package com.creativeai.calls;

/**
 * Why a call ended, for people.
 *
 * @param detail what the party that ended it said: a carrier's code and message, a close code; may
 *     be empty
 */
public record Ending(EndReason reason, String detail) {
  private static final int LONGEST_DETAIL = 300;

  public Ending {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  public static Ending of(EndReason reason) {
    return new Ending(reason, "");
  }
}
