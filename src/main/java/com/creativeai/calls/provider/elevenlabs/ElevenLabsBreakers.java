package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.observability.Breaker;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The breakers in front of ElevenLabs' conversations, for whoever looks at them (EL5). */
@Dependent
public class ElevenLabsBreakers {
  @Produces
  @Dependent
  Breaker connecting() {
    return new Breaker("elevenlabs-connect", SignedUrls.class, "find");
  }

  @Produces
  @Dependent
  Breaker reading() {
    return new Breaker("elevenlabs", GuardedReads.class, "get");
  }
}
