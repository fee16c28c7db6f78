package com.creativeai.identity.token;

import com.creativeai.identity.Identities;
import com.creativeai.platform.config.Configuration;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product that trusts a Supabase project which signs with RS256, and once did with HS256. */
public final class SupabaseProject implements AutoCloseable {
  static final String SUBJECT = "b5a3f5de-0000-4000-8000-000000000001";
  static final String SECRET = "supabase-secret-0123456789-0123456789";

  public final SupabaseStub stub = new SupabaseStub();
  final Identities identity;
  final RSAKey key;
  public final TokenSettings settings;
  public final BearerTokens bearer;

  public SupabaseProject(Identities identity) throws Exception {
    this.identity = identity;
    key = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
    stub.keySet = "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}";
    stub.user = user("carol@acme.example", true);
    Map<String, String> values =
        Map.of(
            "IDENTITY_PROVIDER",
            "supabase",
            "SUPABASE_URL",
            stub.address(),
            "SUPABASE_ANON_KEY",
            "anon",
            "SUPABASE_JWT_SECRET",
            SECRET);
    settings = new TokenSettings(new Configuration(name -> Optional.ofNullable(values.get(name))));
    SupabaseClient client = new SupabaseClient(settings.supabase(), "anon");
    bearer =
        new BearerTokens(
            new TokenCheck(
                new SupabaseKeys(client, settings, identity.clock),
                settings.issuer(),
                identity.clock),
            new SupabaseHolders(
                client,
                identity.users,
                identity.userChanges,
                identity.personalOrganization(),
                identity.clock));
  }

  public static String user(String email, boolean confirmed) {
    return "{\"id\":\"%s\",\"email\":\"%s\",\"email_confirmed_at\":%s,\"user_metadata\":{\"full_name\":\"Carol Shaw\"}}"
        .formatted(SUBJECT, email, confirmed ? "\"2026-01-01T00:00:00Z\"" : "null");
  }

  public String rs256() throws Exception {
    return token(JWSAlgorithm.RS256, "rsa-1", new RSASSASigner(key));
  }

  String hs256() throws Exception {
    return token(JWSAlgorithm.HS256, null, new MACSigner(SECRET));
  }

  /** Of a session that showed a second factor. */
  public String strong() throws Exception {
    return token(JWSAlgorithm.RS256, "rsa-1", new RSASSASigner(key), "aal2");
  }

  private String token(JWSAlgorithm algorithm, @Nullable String kid, JWSSigner signer)
      throws Exception {
    return token(algorithm, kid, signer, "aal1");
  }

  private String token(
      JWSAlgorithm algorithm, @Nullable String kid, JWSSigner signer, String assurance)
      throws Exception {
    long now = identity.clock.instant().getEpochSecond();
    JWSObject token =
        new JWSObject(
            new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid).build(),
            new Payload(
                Map.of(
                    "aal",
                    assurance,
                    "iss",
                    settings.issuer(),
                    "sub",
                    SUBJECT,
                    "aud",
                    "authenticated",
                    "role",
                    "authenticated",
                    "email",
                    "carol@acme.example",
                    "session_id",
                    "b5a3f5de-0000-4000-8000-0000000000aa",
                    "iat",
                    now,
                    "exp",
                    now + 3600)));
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    stub.close();
  }
}
