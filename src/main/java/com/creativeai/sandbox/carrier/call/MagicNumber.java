package com.creativeai.sandbox.carrier.call;

import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers that choose a fault. All of them are from the range which the North American plan keeps
 * for fiction, and valid for libphonenumber, so they pass every check of the product and ring
 * nowhere in the world. They never choose what is said: a callee's words come from its persona and
 * from what it hears (SBX-3).
 */
public enum MagicNumber {
  /** Rings once and is busy: status {@code busy}. */
  BUSY("+12025550101"),
  /** Rings until the order's Timeout: status {@code no-answer}. */
  NO_ANSWER("+12025550102"),
  /** The carrier cannot reach it: status {@code failed}, error 13224, before any ringing. */
  UNREACHABLE("+12025550103"),
  /** A greeting, a beep, then silence: an answering machine. */
  VOICEMAIL("+12025550104"),
  /** An assistant asks who is calling and why, then puts the person through. */
  CALL_SCREENING("+12025550105"),
  /** Answers and hangs up 0.3 s later. */
  HANGS_UP("+12025550106"),
  /** A person who starts to talk while the other end talks. */
  TALKS_OVER("+12025550107"),
  /** Answers and never makes a sound. */
  SILENT("+12025550108"),
  /** Answers with the 2100 Hz tone of a fax machine. */
  FAX("+12025550109"),
  /** Rings for 8 s before a person answers. */
  SLOW_TO_ANSWER("+12025550110"),
  /** The person hangs up in the middle of the first sentence heard, after 2 s of it. */
  DROPS_MID_SENTENCE("+12025550111"),
  /** The order is refused: 400, code 21211. */
  INVALID_NUMBER("+12025550121"),
  /** The order is refused: 401, code 20003. */
  AUTH_REFUSED("+12025550122"),
  /** The order is refused: 429, code 20429, with Retry-After. */
  TOO_MANY_REQUESTS("+12025550123"),
  /** The call is placed, the answer comes after 12 s. */
  SLOW_API("+12025550124"),
  /** The call is placed, the answer is 500. */
  ERROR_AFTER_ACCEPT("+12025550125"),
  /** The call is placed, the connection is reset instead of an answer. */
  RESET_AFTER_ACCEPT("+12025550126"),
  /** Nothing is placed, the answer is 503. */
  UNAVAILABLE("+12025550127");

  private final String e164;

  MagicNumber(String e164) {
    this.e164 = e164;
  }

  public String e164() {
    return e164;
  }

  public static Optional<MagicNumber> find(String number) {
    return Arrays.stream(values()).filter(magic -> magic.e164.equals(number)).findFirst();
  }

  /** Whether the number is this one. */
  public boolean is(String number) {
    return e164.equals(number);
  }
}
