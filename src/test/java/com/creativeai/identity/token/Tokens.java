package com.creativeai.identity.token;

import com.creativeai.identity.Identities;
import com.creativeai.identity.InMemoryAuthSessionStore;
import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.SigningKey;
import com.creativeai.identity.model.SigningKeyStore;
import com.creativeai.identity.model.User;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.id.IdGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bearer tokens without a container: Ada's session is open. */
public final class Tokens {
  static final UUID SESSION = UUID.fromString("019a0000-0000-7000-8000-0000000000e1");
  private static final Map<String, String> SETTINGS =
      Map.of(
          "IDENTITY_KEY", "test-key-0123456789-0123456789-01",
          "PUBLIC_ORIGIN", "https://voice.example");

  public final Identities identity;
  public final InMemoryAuthSessionStore sessions = new InMemoryAuthSessionStore();
  final KeysInMemory store = new KeysInMemory();
  public final Configuration configuration =
      new Configuration(name -> Optional.ofNullable(SETTINGS.get(name)));
  public final TokenSettings settings = new TokenSettings(configuration);
  public final IdentityKey sealing = new IdentityKey(configuration);
  public final SigningKeys keys;
  public final AccessTokens access;
  final TokenCheck check;
  public final BearerTokens bearer;

  public Tokens() {
    this(new Identities());
  }

  public Tokens(Identities identity) {
    this.identity = identity;
    keys = new SigningKeys(store, sealing, new IdGenerator(identity.clock), identity.clock);
    access = new AccessTokens(keys, settings);
    check = new TokenCheck(keys, settings.issuer(), identity.clock);
    bearer =
        new BearerTokens(
            check,
            new OwnHolders(sessions, identity.users, settings.longestIdle(), identity.clock));
    sessions.add(session(SESSION));
  }

  public BearerCheck bearerCheck() {
    return new BearerCheck(
        bearer, identity.organizations, identity.factors.read, settings, identity.clock);
  }

  User ada() {
    return identity.users.find(Identities.ADA).orElseThrow();
  }

  String token() {
    return access.issue(ada(), session(SESSION), identity.clock.instant());
  }

  AuthSession session(UUID id) {
    return new AuthSession(
        id,
        Identities.ADA,
        identity.clock.instant(),
        identity.clock.instant(),
        identity.clock.instant().plus(Duration.ofDays(30)));
  }

  /** Signing keys in a list. */
  static final class KeysInMemory implements SigningKeyStore {
    final List<SigningKey> keys = new ArrayList<>();

    @Override
    public List<SigningKey> list() {
      return keys.stream().sorted(Comparator.comparing(SigningKey::createdAt)).toList();
    }

    @Override
    public void add(SigningKey key) {
      keys.add(key);
    }

    @Override
    public void remove(String id) {
      keys.removeIf(key -> key.id().equals(id));
    }
  }
}
