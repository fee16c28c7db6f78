package com.creativeai.identity.token;

import com.creativeai.identity.model.User;
import java.util.Optional;

/** Knows whether a token's session is still open, and whose it is (T6). */
interface TokenHolders {
  /**
   * The person now; empty when the session is over.
   *
   * @param raw the token as it was sent
   */
  Optional<User> find(VerifiedToken token, String raw);
}
