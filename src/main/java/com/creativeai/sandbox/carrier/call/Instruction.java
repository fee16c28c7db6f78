package com.creativeai.sandbox.carrier.call;

import com.creativeai.sandbox.carrier.wire.Target;
import org.jspecify.annotations.Nullable;

/**
 * Where a call's TwiML comes from: an address to be asked, else the text itself.
 *
 * @param from the address, which wins over the text
 * @param twiml the text, used when there is no address
 */
public record Instruction(@Nullable Target from, String twiml) {
  public static Instruction ask(Target target) {
    return new Instruction(target, "");
  }

  public static Instruction text(String twiml) {
    return new Instruction(null, twiml);
  }
}
