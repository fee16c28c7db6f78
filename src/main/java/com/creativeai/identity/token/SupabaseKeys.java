package com.creativeai.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of a Supabase project (T4, T8). */
final class SupabaseKeys implements TrustedKeys {
  private static final System.Logger LOG = System.getLogger(SupabaseKeys.class.getName());
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration FETCHED_AT_MOST_EVERY = Duration.ofSeconds(30);
  private static final int SHORTEST_RSA = 2048;

  private final SupabaseClient supabase;
  private final InstantSource clock;
  private final Optional<TrustedKey> secret;
  private final Optional<String> secretId;

  private Map<String, TrustedKey> known = Map.of();
  private Instant askedAt = Instant.EPOCH;
  private Instant fetchedAt = Instant.EPOCH;

  SupabaseKeys(SupabaseClient supabase, TokenSettings settings, InstantSource clock) {
    this.supabase = supabase;
    this.clock = clock;
    this.secret = settings.supabaseSecret().map(found -> shared(found.reveal()));
    this.secretId = settings.supabaseSecretId();
  }

  @Override
  public Optional<TrustedKey> find(@Nullable String id) {
    if (id == null || secretId.filter(id::equals).isPresent()) {
      return id == null && secretId.isPresent() ? Optional.empty() : secret;
    }
    return Optional.ofNullable(keys(id).get(id));
  }

  private synchronized Map<String, TrustedKey> keys(String wanted) {
    Instant now = clock.instant();
    boolean wantsFresh = !known.containsKey(wanted) || now.isAfter(fetchedAt.plus(KEPT));
    if (wantsFresh && !now.isBefore(askedAt.plus(FETCHED_AT_MOST_EVERY))) {
      askedAt = now;
      try {
        known = read(supabase.keySet());
        fetchedAt = now;
      } catch (IOException | ParseException unavailable) {
        LOG.log(Level.WARNING, "supabase-keys=unavailable cause={0}", unavailable.getMessage());
      }
    }
    return known;
  }

  private static Map<String, TrustedKey> read(String json) throws ParseException {
    Map<String, TrustedKey> keys = new HashMap<>();
    for (JWK key : JWKSet.parse(json).getKeys()) {
      if (key.getKeyID() != null && !KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
        trusted(key).ifPresent(trusted -> keys.put(key.getKeyID(), trusted));
      }
    }
    return Map.copyOf(keys);
  }

  /** ES256 and RS256 keys; what is said to be for another algorithm is left out. */
  private static Optional<TrustedKey> trusted(JWK key) {
    try {
      if (key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve())) {
        return trusted(key, JWSAlgorithm.ES256, new ECDSAVerifier(elliptic.toECPublicKey()));
      }
      if (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA) {
        return trusted(key, JWSAlgorithm.RS256, new RSASSAVerifier(rsa.toRSAPublicKey()));
      }
      return Optional.empty();
    } catch (JOSEException unusable) {
      return Optional.empty();
    }
  }

  private static Optional<TrustedKey> trusted(
      JWK key, JWSAlgorithm algorithm, JWSVerifier verifier) {
    return key.getAlgorithm() == null || key.getAlgorithm().getName().equals(algorithm.getName())
        ? Optional.of(new TrustedKey(algorithm, verifier))
        : Optional.empty();
  }

  private static TrustedKey shared(String secret) {
    try {
      return new TrustedKey(
          JWSAlgorithm.HS256, new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (JOSEException tooShort) {
      throw new IllegalArgumentException("SUPABASE_JWT_SECRET is too short", tooShort);
    }
  }
}
