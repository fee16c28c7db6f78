package com.creativeai.identity.token;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key behind all that identity stores encrypted (T2); never in the database itself. */
@ApplicationScoped
public class IdentityKey {
  private static final String FILE = "identity.key";
  private static final int BYTES = 32;

  @Inject Configuration configuration;

  private byte @Nullable [] secret;

  public IdentityKey() {}

  public IdentityKey(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Encrypts for a purpose; only the same purpose reads it again. */
  public String seal(String purpose, String text) {
    return SealedText.seal(derive("seal:" + purpose), text);
  }

  /** What was sealed for the purpose. */
  public String open(String purpose, String sealed) {
    return SealedText.open(derive("seal:" + purpose), sealed);
  }

  /** A digest that nobody can compute, or try out, without this key. */
  public String digest(String purpose, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hmac(derive("digest:" + purpose), text));
  }

  private byte[] derive(String purpose) {
    return hmac(secret(), purpose);
  }

  private synchronized byte[] secret() {
    if (secret == null) {
      secret =
          configuration
              .find(TokenSettings.IDENTITY_KEY)
              .map(Secret::reveal)
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
              .orElseGet(this::fromFile);
    }
    return secret;
  }

  private byte[] fromFile() {
    Path file = Path.of(configuration.get(DeploymentSettings.DATA_DIR), FILE);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.exists(file) ? read(file) : create(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("the identity key cannot be read or written", failed);
    }
  }

  private static byte[] create(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
      return fresh;
    } catch (FileAlreadyExistsException another) {
      return read(file);
    }
  }

  private static byte[] read(Path file) throws IOException {
    byte[] known = Base64.getDecoder().decode(Files.readString(file).strip());
    if (known.length != BYTES) {
      throw new IOException("the identity key is damaged");
    }
    return known;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK knows HMAC-SHA256", impossible);
    }
  }
}
