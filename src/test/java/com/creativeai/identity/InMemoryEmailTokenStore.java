package com.creativeai.identity;

import com.creativeai.identity.model.EmailToken;
import com.creativeai.identity.model.EmailTokenStore;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Mailed tokens in a map. */
public final class InMemoryEmailTokenStore implements EmailTokenStore {
  private final Map<String, EmailToken> tokens = new LinkedHashMap<>();

  @Override
  public void put(EmailToken token) {
    tokens.put(token.user() + ":" + token.purpose(), token);
  }

  @Override
  public Optional<EmailToken> findByLink(TokenHash link) {
    return tokens.values().stream().filter(token -> token.link().equals(link)).findFirst();
  }

  @Override
  public Optional<EmailToken> find(UserId user, EmailToken.Purpose purpose) {
    return Optional.ofNullable(tokens.get(user + ":" + purpose));
  }

  @Override
  public boolean take(EmailToken token) {
    return tokens.values().removeIf(known -> known.link().equals(token.link()));
  }

  @Override
  public void removeOf(UserId user) {
    tokens.values().removeIf(token -> token.user().equals(user));
  }

  @Override
  public void removeExpired(Instant now) {
    tokens.values().removeIf(token -> !token.expiresAt().isAfter(now));
  }
}
