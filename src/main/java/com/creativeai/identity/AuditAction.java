package com.creativeai.identity;

/** The actions of this capability in the audit log: what was changed, a dot, what became of it. */
public final class AuditAction {
  public static final String SESSION_STARTED = "session.started";
  public static final String SESSION_ENDED = "session.ended";
  public static final String SESSION_REVOKED = "session.revoked";
  public static final String PASSWORD_CHANGED = "account.password-changed";
  public static final String EMAIL_CHANGE_ASKED = "account.email-change-asked";
  public static final String EMAIL_CHANGED = "account.email-changed";
  public static final String AUDIT_EXPORTED = "audit.exported";

  public static final String FACTOR_ADDED = "factor.added";
  public static final String FACTOR_REMOVED = "factor.removed";
  public static final String RECOVERY_CODE_USED = "recovery-code.used";
  public static final String RECOVERY_CODES_RENEWED = "recovery-codes.renewed";

  private AuditAction() {}
}
