package com.creativeai.identity.token;

import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.Proof;
import com.creativeai.identity.model.User;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs access tokens (T1). */
@ApplicationScoped
public class AccessTokens {
  public static final Duration LIFETIME = Duration.ofHours(1);

  /** The level of a session that showed a second factor. */
  public static final String STRONG = "aal2";

  public static final String WEAK = "aal1";

  @Inject SigningKeys keys;
  @Inject TokenSettings settings;

  public AccessTokens() {}

  AccessTokens(SigningKeys keys, TokenSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /** A token of the session, good from now for {@link #LIFETIME}. */
  public String issue(User user, AuthSession session, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", settings.issuer());
    claims.put("sub", user.id().toString());
    claims.put("aud", TokenCheck.AUDIENCE);
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("iat", now.getEpochSecond());
    claims.put("email", user.email().value());
    claims.put("phone", "");
    claims.put("app_metadata", Map.of("provider", "email", "providers", List.of("email")));
    claims.put("user_metadata", user.metadata());
    claims.put("role", TokenCheck.AUDIENCE);
    claims.put("aal", session.isStrong() ? STRONG : WEAK);
    claims.put("amr", methods(session));
    claims.put("session_id", session.id().toString());
    claims.put("is_anonymous", false);
    try {
      ECKey key = keys.signing();
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build(),
              new Payload(JsonFormat.mapper().writeValueAsString(claims)));
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException | JsonProcessingException impossible) {
      throw new IllegalStateException("an access token could not be signed", impossible);
    }
  }

  /** The last one first, as clients of the dialect expect. */
  private static List<Map<String, Object>> methods(AuthSession session) {
    List<Map<String, Object>> methods = new ArrayList<>();
    for (Proof proof : session.proofs()) {
      methods.add(0, Map.of("method", proof.method(), "timestamp", proof.at().getEpochSecond()));
    }
    return methods;
  }
}
