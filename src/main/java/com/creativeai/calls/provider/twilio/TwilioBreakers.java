package com.creativeai.calls.provider.twilio;

import com.creativeai.platform.observability.Breaker;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The breakers in front of Twilio, for whoever looks at them (TW2). */
@Dependent
public class TwilioBreakers {
  @Produces
  @Dependent
  Breaker requests() {
    return new Breaker("twilio", TwilioGuard.class, "ask");
  }

  @Produces
  @Dependent
  Breaker dials() {
    return new Breaker("twilio-dial", TwilioGuard.class, "dial");
  }
}
