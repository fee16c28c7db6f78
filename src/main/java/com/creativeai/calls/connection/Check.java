package com.creativeai.calls.connection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is checked, in the order of the page. */
public enum Check {
  TWILIO_CREDENTIALS(Part.TWILIO, "credentials", Scope.NODE),
  CALLER_IDS(Part.TWILIO, "caller-ids", Scope.ORGANIZATION),
  NUMBERS(Part.TWILIO, "numbers", Scope.ORGANIZATION),
  TWILIO_CLOCK(Part.TWILIO, "clock", Scope.NODE),
  ELEVENLABS_CREDENTIALS(Part.ELEVENLABS, "credentials", Scope.ACCOUNT),
  QUOTA(Part.ELEVENLABS, "quota", Scope.ACCOUNT),
  AGENTS(Part.ELEVENLABS, "agents", Scope.ACCOUNT),
  WEBHOOK_SECRET(Part.ELEVENLABS, "webhook-secret", Scope.ACCOUNT),
  WEBHOOK(Part.ELEVENLABS, "post-call-webhook", Scope.ACCOUNT),
  ELEVENLABS_CLOCK(Part.ELEVENLABS, "clock", Scope.NODE),
  ADDRESS(Part.CALLBACKS, "public-address", Scope.NODE),
  NAME(Part.CALLBACKS, "name", Scope.NODE),
  CALLBACK(Part.CALLBACKS, "callback", Scope.NODE),
  MEDIA_SOCKET(Part.CALLBACKS, "media-socket", Scope.NODE);

  /** For whom a finding holds (CC6). */
  enum Scope {
    NODE,
    ORGANIZATION,
    /** The node while the account at the agents' provider is the default one. */
    ACCOUNT
  }

  private final Part part;
  private final String code;
  private final Scope scope;

  Check(Part part, String code, Scope scope) {
    this.part = part;
    this.code = code;
    this.scope = scope;
  }

  public static List<Check> of(Part part) {
    return Arrays.stream(values()).filter(check -> check.part == part).toList();
  }

  public Part part() {
    return part;
  }

  /** Its name within the part. */
  public String code() {
    return code;
  }

  /**
   * @param connectedAt since when the organization's own account has its key; empty for the default
   *     account
   */
  boolean isOfNode(Optional<Instant> connectedAt) {
    return scope == Scope.NODE || scope == Scope.ACCOUNT && connectedAt.isEmpty();
  }

  /** What of it a finding depends on. */
  Optional<Instant> accountSince(Optional<Instant> connectedAt) {
    return scope == Scope.ACCOUNT ? connectedAt : Optional.empty();
  }
}
