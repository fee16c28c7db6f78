package com.creativeai.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.id.IdGenerator;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T1 to T3: keys are private, and change. */
class SigningKeysTest {
  private final Tokens tokens = new Tokens();

  @Test
  void privatePartIsNowhereToBeRead() throws Exception {
    tokens.token();
    String published = tokens.keys.publicKeys().get(0);

    assertThat(ECKey.parse(published).isPrivate()).isFalse();
    assertThat(tokens.store.keys.get(0).sealedPrivateKey()).doesNotContain("P-256");
    assertThat(tokens.store.keys.get(0).toString()).doesNotContain("P-256");
    IdentityKey other =
        new IdentityKey(new Configuration(name -> Optional.of("another-key-".repeat(4))));
    assertThatIllegalStateException()
        .isThrownBy(() -> other.open("signing-key", tokens.store.keys.get(0).sealedPrivateKey()));
  }

  @Test
  void newKeyIsPublishedBeforeItSignsAndTheOldOneTrustedAfterwards() {
    String first = tokens.keys.signing().getKeyID();
    advance(SigningKeys.ROTATED_AFTER);
    assertThat(tokens.keys.signing().getKeyID()).as("published, not signing").isEqualTo(first);
    assertThat(tokens.keys.publicKeys()).hasSize(2);

    advance(SigningKeys.PUBLISHED_BEFORE.minusSeconds(1));
    tokens.sessions.add(tokens.session(Tokens.SESSION));
    String old = tokens.token();
    advance(Duration.ofSeconds(1));
    assertThat(tokens.keys.signing().getKeyID()).isNotEqualTo(first);
    advance(Duration.ofMinutes(59));
    assertThat(tokens.check.verify(old)).as("alive").isPresent();

    advance(SigningKeys.TRUSTED_AFTER);
    tokens.keys.signing();
    assertThat(tokens.keys.publicKeys()).hasSize(1);
  }

  @Test
  void keyOfAnotherNodeIsFoundAtOnce() {
    tokens.token();
    SigningKeys node =
        new SigningKeys(
            tokens.store,
            tokens.sealing,
            new IdGenerator(tokens.identity.clock),
            tokens.identity.clock);
    assertThat(node.find(tokens.keys.signing().getKeyID())).isPresent();
    assertThat(node.find("unknown")).isEmpty();
    assertThat(node.find(null)).isEmpty();
  }

  @Test
  void sandboxKeepsItsKeyInAFileOfItsOwner(@TempDir Path folder) throws Exception {
    Configuration configuration =
        new Configuration(
            name -> Optional.ofNullable(Map.of("DATA_DIR", folder + "/new").get(name)));
    String sealed = new IdentityKey(configuration).seal("x", "text");

    assertThat(new IdentityKey(configuration).open("x", sealed)).isEqualTo("text");
    Path file = folder.resolve("new").resolve("identity.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void settingsThatDoNotFitAreNamed() {
    assertThat(complaints(Map.of("MONGODB_URI", "mongodb://db/x")))
        .containsExactly("IDENTITY_KEY is required with MONGODB_URI");
    assertThat(complaints(Map.of("IDENTITY_PROVIDER", "supabase"))).hasSize(2);
    assertThat(complaints(Map.of("SUPABASE_URL", "https://x.example"))).hasSize(1);
    assertThat(complaints(Map.of())).isEmpty();
  }

  private static java.util.List<String> complaints(Map<String, String> settings) {
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(settings.get(name)));
    return new TokenSettings(configuration).complaints(configuration);
  }

  private void advance(Duration duration) {
    tokens.identity.clock.advance(duration);
  }
}
