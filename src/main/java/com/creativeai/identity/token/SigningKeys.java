package com.creativeai.identity.token;

import com.creativeai.identity.model.SigningKey;
import com.creativeai.identity.model.SigningKeyStore;
import com.creativeai.platform.id.IdGenerator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The product's own signing keys and their rotation (T1 to T3). */
@ApplicationScoped
public class SigningKeys implements TrustedKeys {
  static final Duration ROTATED_AFTER = Duration.ofDays(90);
  static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);

  /** A token's hour, and again as much. */
  static final Duration TRUSTED_AFTER = Duration.ofHours(2);

  private static final Duration READ_EVERY = Duration.ofMinutes(1);
  private static final Duration READ_AT_MOST_EVERY = Duration.ofSeconds(2);
  private static final String PURPOSE = "signing-key";

  @Inject SigningKeyStore store;
  @Inject IdentityKey sealing;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  private List<SigningKey> known = List.of();
  private Instant readAt = Instant.EPOCH;
  private @Nullable ECKey signing;

  public SigningKeys() {}

  SigningKeys(SigningKeyStore store, IdentityKey sealing, IdGenerator ids, Clock clock) {
    this.store = store;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<TrustedKey> find(@Nullable String id) {
    return id == null ? Optional.empty() : withId(id).map(SigningKeys::trusted);
  }

  /** The public keys, as the {@code keys} of a JSON Web Key Set. */
  public synchronized List<String> publicKeys() {
    return fresh(READ_EVERY).stream().map(SigningKey::publicKey).toList();
  }

  /** The key to sign with now; makes one when there is none, or when it is time. */
  synchronized ECKey signing() {
    Instant now = clock.instant();
    List<SigningKey> keys = fresh(READ_EVERY);
    if (keys.isEmpty()
        || !now.isBefore(keys.get(keys.size() - 1).createdAt().plus(ROTATED_AFTER))) {
      store.add(create(now));
      keys = fresh(Duration.ZERO);
    }
    SigningKey chosen =
        keys.stream()
            .filter(key -> !key.createdAt().plus(PUBLISHED_BEFORE).isAfter(now))
            .max(Comparator.comparing(SigningKey::createdAt))
            .orElse(keys.get(0));
    forgetOlderThan(chosen, now);
    if (signing == null || !chosen.id().equals(signing.getKeyID())) {
      signing = parse(sealing.open(PURPOSE, chosen.sealedPrivateKey()));
    }
    return signing;
  }

  private synchronized Optional<SigningKey> withId(String id) {
    Optional<SigningKey> key = withId(fresh(READ_EVERY), id);
    // Another node may have made it just now.
    return key.isPresent() ? key : withId(fresh(READ_AT_MOST_EVERY), id);
  }

  private static Optional<SigningKey> withId(List<SigningKey> keys, String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private List<SigningKey> fresh(Duration oldest) {
    Instant now = clock.instant();
    if (!now.isBefore(readAt.plus(oldest))) {
      known = store.list();
      readAt = now;
    }
    return known;
  }

  /** Tokens of keys before the chosen one are over once it has signed for a while. */
  private void forgetOlderThan(SigningKey chosen, Instant now) {
    if (now.isAfter(chosen.createdAt().plus(PUBLISHED_BEFORE).plus(TRUSTED_AFTER))) {
      List<SigningKey> old =
          known.stream().filter(key -> key.createdAt().isBefore(chosen.createdAt())).toList();
      old.forEach(key -> store.remove(key.id()));
      if (!old.isEmpty()) {
        fresh(Duration.ZERO);
      }
    }
  }

  private SigningKey create(Instant now) {
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(ids.next().toString())
              .algorithm(JWSAlgorithm.ES256)
              .keyUse(KeyUse.SIGNATURE)
              .generate();
      return new SigningKey(
          key.getKeyID(),
          key.toPublicJWK().toJSONString(),
          sealing.seal(PURPOSE, key.toJSONString()),
          now);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("every JDK knows P-256", impossible);
    }
  }

  private static TrustedKey trusted(SigningKey key) {
    try {
      return new TrustedKey(
          JWSAlgorithm.ES256, new ECDSAVerifier(parse(key.publicKey()).toECPublicKey()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("our own key is on P-256", impossible);
    }
  }

  private static ECKey parse(String json) {
    try {
      return ECKey.parse(json);
    } catch (ParseException broken) {
      throw new IllegalStateException("a stored signing key is damaged", broken);
    }
  }
}
