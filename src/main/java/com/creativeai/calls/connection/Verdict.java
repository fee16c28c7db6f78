package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.CheckState.FAILED;
import static com.creativeai.calls.connection.CheckState.NOT_APPLICABLE;
import static com.creativeai.calls.connection.CheckState.NOT_CHECKED;
import static com.creativeai.calls.connection.CheckState.PASSED;

import java.util.Locale;

/** What a check can find; what each of them names is said by its text. */
public enum Verdict {
  NEVER_CHECKED(NOT_CHECKED),
  CREDENTIALS_FIRST(NOT_CHECKED),
  ADDRESS_FIRST(NOT_CHECKED),
  TIME_NOT_TOLD(NOT_CHECKED),

  NO_NUMBERS(NOT_APPLICABLE),
  NO_QUOTA(NOT_APPLICABLE),
  /** Only this machine is to reach us, by an address that needs no name. */
  ON_THIS_MACHINE(NOT_APPLICABLE),

  ACCEPTED(PASSED),
  TRIAL(PASSED),
  IN_TIME(PASSED),
  CALLER_IDS_OWNED(PASSED),
  NUMBERS_COME_TO_US(PASSED),
  WITHIN_QUOTA(PASSED),
  AGENTS_READ(PASSED),
  SECRET_SET(PASSED),
  WEBHOOK_COMES_TO_US(PASSED),
  ADDRESS_STATED(PASSED),
  ADDRESS_FOR_SANDBOX(PASSED),
  NAME_KNOWN(PASSED),
  NAME_LEADS_INSIDE(PASSED),
  REACHED(PASSED),

  WRONG_CREDENTIALS(FAILED),
  /** Of an organization's own account. */
  KEY_NOT_KNOWN(FAILED),
  SUSPENDED(FAILED),
  NOT_PERMITTED(FAILED),
  REFUSED(FAILED),
  UNREACHABLE(FAILED),
  BREAKER_OPEN(FAILED),
  TOO_SLOW(FAILED),
  /** The check itself went wrong. */
  BROKEN(FAILED),
  CLOCK_OFF(FAILED),
  NO_CALLER_ID(FAILED),
  NUMBERS_GO_ELSEWHERE(FAILED),
  QUOTA_USED_UP(FAILED),
  NO_AGENTS(FAILED),
  SECRET_MISSING(FAILED),
  /** Of an organization's own account. */
  SECRET_NOT_ENTERED(FAILED),
  NO_WEBHOOK(FAILED),
  WEBHOOK_DISABLED(FAILED),
  WEBHOOK_GOES_ELSEWHERE(FAILED),
  ADDRESS_NOT_PUBLIC(FAILED),
  ADDRESS_NOT_SECURE(FAILED),
  NAME_UNKNOWN(FAILED),
  CERTIFICATE_REFUSED(FAILED),
  NOT_REACHED(FAILED),
  SOMEBODY_ELSE(FAILED),
  UPGRADE_LOST(FAILED);

  private final CheckState state;

  Verdict(CheckState state) {
    this.state = state;
  }

  public CheckState state() {
    return state;
  }

  /** As in the public JSON: {@code wrong-credentials}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
