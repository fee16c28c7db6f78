package com.creativeai.sandbox.carrier.call;

import com.creativeai.sandbox.carrier.wire.Target;
import org.jspecify.annotations.Nullable;

/**
 * A number that belongs to the account.
 *
 * @param voice asked for TwiML when the number is called, null when it is not set up
 * @param status hears of the calls to this number, null when nobody does
 */
public record OwnedNumber(
    String sid, String e164, String friendlyName, @Nullable Target voice, @Nullable Target status) {

  /** One that nobody answers yet. */
  public static OwnedNumber named(String sid, String e164) {
    String name = "Sandbox number " + e164.substring(Math.max(0, e164.length() - 4));
    return new OwnedNumber(sid, e164, name, null, null);
  }

  public OwnedNumber answeredBy(@Nullable Target newVoice, @Nullable Target newStatus) {
    return new OwnedNumber(sid, e164, friendlyName, newVoice, newStatus);
  }
}
