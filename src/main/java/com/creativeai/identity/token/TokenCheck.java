package com.creativeai.identity.token;

import com.creativeai.identity.EmailAddress;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells good access tokens from all others (T4, T5). Answers; never throws. */
final class TokenCheck {
  static final int LONGEST = 8 * 1024;
  static final long SKEW_SECONDS = 30;
  static final String AUDIENCE = "authenticated";

  private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final TrustedKeys keys;
  private final String issuer;
  private final InstantSource clock;

  TokenCheck(TrustedKeys keys, String issuer, InstantSource clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.clock = clock;
  }

  Optional<VerifiedToken> verify(String token) {
    List<String> parts = token.length() > LONGEST ? List.of() : List.of(token.split("\\.", -1));
    try {
      return parts.size() == 3 && isSigned(parts) ? claims(object(parts.get(1))) : Optional.empty();
    } catch (IOException | IllegalArgumentException | JOSEException malformed) {
      return Optional.empty();
    }
  }

  private boolean isSigned(List<String> parts) throws IOException, JOSEException {
    JsonNode header = object(parts.get(0));
    Set<String> names = new HashSet<>();
    header.fieldNames().forEachRemaining(names::add);
    boolean plain =
        HEADERS.containsAll(names)
            && "JWT".equals(text(header, "typ"))
            && (!header.has("kid") || header.get("kid").isTextual());
    if (!plain) {
      return false;
    }
    decode(parts.get(2));
    Optional<TrustedKey> key =
        keys.find(text(header, "kid"))
            .filter(known -> known.algorithm().getName().equals(text(header, "alg")));
    return key.isPresent() && isSigned(key.get(), parts);
  }

  private static boolean isSigned(TrustedKey key, List<String> parts) throws JOSEException {
    return key.verifier()
        .verify(
            new JWSHeader(key.algorithm()),
            (parts.get(0) + '.' + parts.get(1)).getBytes(StandardCharsets.US_ASCII),
            new Base64URL(parts.get(2)));
  }

  private Optional<VerifiedToken> claims(JsonNode claims) {
    boolean ours =
        issuer.equals(text(claims, "iss"))
            && isForUs(claims.path("aud"))
            && AUDIENCE.equals(text(claims, "role"))
            && !claims.path("is_anonymous").asBoolean(false)
            && isInTime(claims);
    Optional<UUID> subject = uuid(claims, "sub");
    Optional<UUID> session = uuid(claims, "session_id");
    Optional<EmailAddress> email =
        Optional.ofNullable(text(claims, "email")).flatMap(EmailAddress::find);
    return ours && subject.isPresent() && session.isPresent() && email.isPresent()
        ? Optional.of(new VerifiedToken(subject.get(), session.get(), email.get(), values(claims)))
        : Optional.empty();
  }

  private static boolean isForUs(JsonNode audience) {
    JsonNode only = audience.isArray() && audience.size() == 1 ? audience.get(0) : audience;
    return only.isTextual() && only.textValue().equals(AUDIENCE);
  }

  private boolean isInTime(JsonNode claims) {
    long now = clock.instant().getEpochSecond();
    Optional<Long> expires = seconds(claims, "exp");
    Optional<Long> issued = seconds(claims, "iat");
    boolean begun =
        !claims.has("nbf")
            || seconds(claims, "nbf").filter(from -> from <= now + SKEW_SECONDS).isPresent();
    return begun
        && expires.isPresent()
        && issued.isPresent()
        && now < expires.get() + SKEW_SECONDS
        && issued.get() <= now + SKEW_SECONDS
        && issued.get() < expires.get();
  }

  /** Whole seconds of the next few thousand years, so that adding to them cannot overflow. */
  private static Optional<Long> seconds(JsonNode claims, String name) {
    JsonNode value = claims.path(name);
    return value.isIntegralNumber() && value.canConvertToLong()
        ? Optional.of(value.longValue()).filter(time -> time > 0 && time < 1L << 40)
        : Optional.empty();
  }

  private static Optional<UUID> uuid(JsonNode claims, String name) {
    String text = text(claims, name);
    if (text == null) {
      return Optional.empty();
    }
    UUID value = UUID.fromString(text);
    return value.toString().equals(text) ? Optional.of(value) : Optional.empty();
  }

  private static @Nullable String text(JsonNode object, String name) {
    return object.path(name).textValue();
  }

  private static Map<String, Object> values(JsonNode claims) {
    return JsonFormat.mapper().convertValue(claims, OBJECT).entrySet().stream()
        .filter(claim -> Objects.nonNull(claim.getValue()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** An object without duplicate names. */
  private static JsonNode object(String part) throws IOException {
    JsonNode node = JsonFormat.mapper().readTree(decode(part));
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException("not an object");
    }
    return node;
  }

  /** Base64url in its one canonical form: the same bytes cannot be written twice. */
  private static byte[] decode(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
      throw new IllegalArgumentException("not canonical");
    }
    return bytes;
  }
}
