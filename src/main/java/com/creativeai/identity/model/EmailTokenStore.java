package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Mailed tokens, one per person and purpose: a later mail makes the earlier one worthless. */
public interface EmailTokenStore {
  void put(EmailToken token);

  Optional<EmailToken> findByLink(TokenHash link);

  Optional<EmailToken> find(UserId user, EmailToken.Purpose purpose);

  /** Uses it up; false when somebody was quicker, or it was replaced. */
  boolean take(EmailToken token);

  /** Makes all that was mailed to somebody worthless. */
  void removeOf(UserId user);

  void removeExpired(Instant now);
}
