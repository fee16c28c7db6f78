package com.creativeai.identity.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization: Bearer} header (T4 to T6). */
public class BearerTokens {
  private static final String SCHEME = "Bearer ";

  private final TokenCheck tokens;
  private final TokenHolders holders;

  BearerTokens(TokenCheck tokens, TokenHolders holders) {
    this.tokens = tokens;
    this.holders = holders;
  }

  /** Whether the header carries a bearer token at all, good or not. */
  public static boolean isBearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Who sent the header, if its token is good and the session open. */
  public Optional<SignedIn> find(@Nullable String header) {
    if (header == null || !isBearer(header)) {
      return Optional.empty();
    }
    String token = header.substring(SCHEME.length());
    return tokens
        .verify(token)
        .flatMap(
            good ->
                holders
                    .find(good, token)
                    .map(user -> new SignedIn(user, good.session(), good.claims())));
  }
}
