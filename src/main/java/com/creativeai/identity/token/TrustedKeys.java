package com.creativeai.identity.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys whose signatures count, by their id (T4). */
interface TrustedKeys {
  /** The id is the token's word, so it is compared and nothing else. */
  Optional<TrustedKey> find(@Nullable String id);
}
