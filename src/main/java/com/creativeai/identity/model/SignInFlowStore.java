package com.creativeai.identity.model;

import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins on their way through other providers; nobody knows yet whose they are. */
public interface SignInFlowStore {
  void add(SignInFlow flow);

  /** Answers it once. */
  Optional<SignInFlow> take(TokenHash state);

  void addCode(SignInCode code);

  /** Answers it once. */
  Optional<SignInCode> takeCode(TokenHash code);

  void removeExpired(Instant now);
}
