package com.creativeai.identity.token;

import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Bad tokens by name, made from a good one (threat 3). */
final class Mutants {
  private static final byte[] SIGNATURE_OF_ZEROS = new byte[64];

  private final Map<String, String> all = new LinkedHashMap<>();
  private final String[] good;
  private final JWSAlgorithm algorithm;
  private final JWSSigner own;

  /** Signs like the issuer does, and then goes wrong in one thing. */
  Mutants(String token, JWSAlgorithm algorithm, JWSSigner own) {
    this.good = token.split("\\.");
    this.algorithm = algorithm;
    this.own = own;
  }

  Map<String, String> all(String publicKey) throws Exception {
    shapes();
    algorithms(publicKey);
    headers();
    claims();
    encodings();
    return all;
  }

  private void shapes() {
    add("empty", "");
    add("one dot", ".");
    add("two dots", "..");
    add("no signature part", good[0] + "." + good[1]);
    add("empty signature", good[0] + "." + good[1] + ".");
    add("truncated signature", whole().substring(0, whole().length() - 8));
    add("last signature byte", whole().substring(0, whole().length() - 1));
    add("four parts", whole() + "." + good[2]);
    add("five parts, as if encrypted", whole() + "." + good[1] + "." + good[2]);
    add("one megabyte", good[0] + "." + "A".repeat(1 << 20) + "." + good[2]);
    add("just too long", whole() + "A".repeat(TokenCheck.LONGEST));
    add("null characters", whole().replace('.', '\0'));
    add("not base64", "{}.{}.{}");
  }

  private void algorithms(String publicKey) throws Exception {
    add("alg none", encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good[1] + ".");
    add("alg None with kid", signed(header -> header.put("alg", "None"), claims -> {}));
    add("alg ES384", signed(header -> header.put("alg", "ES384"), claims -> {}));
    add("alg lower case", signed(h -> h.put("alg", h.get("alg").asText().toLowerCase()), c -> {}));
    add("alg missing", signed(header -> header.remove("alg"), claims -> {}));
    add("alg number", signed(header -> header.put("alg", 256), claims -> {}));
    add("signature r=s=0", good[0] + "." + good[1] + "." + encode(SIGNATURE_OF_ZEROS));
    byte[] secret = publicKey.getBytes(StandardCharsets.UTF_8);
    add("public key as HMAC secret", with(new MACSigner(secret), JWSAlgorithm.HS256));
    ECKey strange = new ECKeyGenerator(Curve.P_256).keyID(kid()).generate();
    add("strange EC key, known kid", with(new ECDSASigner(strange), JWSAlgorithm.ES256));
    add(
        "strange RSA key, known kid",
        with(new RSASSASigner(new RSAKeyGenerator(2048).generate()), JWSAlgorithm.RS256));
    add(
        "key inside the token",
        forged(
            strange,
            h ->
                h.set(
                    "jwk", JsonFormat.mapper().valueToTree(strange.toPublicJWK().toJSONObject()))));
    add("jku", forged(strange, header -> header.put("jku", "http://127.0.0.1:9/jwks.json")));
  }

  private void headers() throws Exception {
    add("x5u", signed(header -> header.put("x5u", "http://127.0.0.1:9/c"), claims -> {}));
    add("x5c", signed(header -> header.putArray("x5c").add("AA=="), claims -> {}));
    add("crit", signed(header -> header.putArray("crit").add("exp"), claims -> {}));
    add("crit b64", signed(h -> h.put("b64", false).putArray("crit").add("b64"), claims -> {}));
    add("b64 false", signed(header -> header.put("b64", false), claims -> {}));
    add("zip", signed(header -> header.put("zip", "DEF"), claims -> {}));
    add("cty nested", signed(header -> header.put("cty", "JWT"), claims -> {}));
    add("kid unknown", signed(header -> header.put("kid", "unknown"), claims -> {}));
    add("kid path", signed(header -> header.put("kid", "../../../dev/null"), claims -> {}));
    add("kid injection", signed(header -> header.put("kid", "x' OR '1'='1"), claims -> {}));
    add("kid operator", signed(h -> h.putObject("kid").put("$ne", ""), claims -> {}));
    add("kid number", signed(header -> header.put("kid", 1), claims -> {}));
    add("typ refresh", signed(header -> header.put("typ", "refresh+jwt"), claims -> {}));
    add("typ missing", signed(header -> header.remove("typ"), claims -> {}));
  }

  private void claims() throws Exception {
    long now = com.creativeai.identity.MovingClock.NOON.getEpochSecond();
    add("iss other", claim("iss", "https://evil.example/auth/v1"));
    add("iss prefix", changed(c -> c.put("iss", c.get("iss").asText() + ".evil.example")));
    add("iss missing", changed(c -> c.remove("iss")));
    add("aud other", claim("aud", "anon"));
    add("aud several", changed(c -> c.putArray("aud").add("authenticated").add("x")));
    add("aud missing", changed(c -> c.remove("aud")));
    add("role anon key", claim("role", "anon"));
    add("role service key", claim("role", "service_role"));
    add("anonymous user", changed(c -> c.put("is_anonymous", true)));
    add("no session", changed(c -> c.remove("session_id")));
    add("session unknown", claim("session_id", "019a0000-0000-7000-8000-0000000000ff"));
    add("session not an id", claim("session_id", "1-1-1-1-1"));
    add("sub of nobody", claim("sub", "019a0000-0000-7000-8000-0000000000fe"));
    add("sub missing", changed(c -> c.remove("sub")));
    add("sub object", changed(c -> c.putObject("sub").put("$ne", "")));
    add("email missing", changed(c -> c.remove("email")));
    add("expired 31 s ago", changed(c -> c.put("exp", now - 31).put("iat", now - 3600)));
    add("expired just beyond the skew", changed(c -> c.put("exp", now - 30).put("iat", now - 99)));
    add("exp missing", changed(c -> c.remove("exp")));
    add("exp text", claim("exp", "9999999999"));
    add("exp fraction", changed(c -> c.put("exp", now + 3600.5)));
    add("exp beyond all bounds", changed(c -> c.put("exp", Long.MAX_VALUE)));
    add("exp negative", changed(c -> c.put("exp", -1)));
    add("iat in 31 s", changed(c -> c.put("iat", now + 31)));
    add("iat missing", changed(c -> c.remove("iat")));
    add("nbf in 31 s", changed(c -> c.put("nbf", now + 31)));
    add("nbf text", claim("nbf", "now"));
    add("claims null", raw("null"));
    add("claims array", raw("[]"));
    String json = decode(good[1]);
    add("duplicate claim", raw(json.replaceFirst("\\{", "{\"sub\":\"x\",")));
    add("trailing tokens", raw(json + "{}"));
    add("deep nesting", raw("{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}"));
  }

  private void encodings() {
    add("padding", good[0] + "=." + good[1] + "." + good[2]);
    add("white space", good[0] + "." + good[1] + ". " + good[2]);
    add("line break", whole() + "\n");
    add("standard alphabet", good[0] + "." + good[1] + "." + good[2].substring(2) + "+/");
    add("loose last bits", good[0] + "." + good[1] + "." + loose(good[2]));
    add("claims of another", good[0] + "." + encode("{\"sub\":\"admin\"}") + "." + good[2]);
    add("header of another", encode("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + tail());
  }

  private String claim(String name, String value) throws Exception {
    return changed(claims -> claims.put(name, value));
  }

  private String changed(Consumer<ObjectNode> change) throws Exception {
    return signed(header -> {}, change);
  }

  private String signed(Consumer<ObjectNode> header, Consumer<ObjectNode> claims) throws Exception {
    return sign(own, algorithm, edited(good[0], header), edited(good[1], claims));
  }

  private String raw(String claims) throws Exception {
    return sign(own, algorithm, decode(good[0]), claims);
  }

  private String with(JWSSigner signer, JWSAlgorithm used) throws Exception {
    return sign(signer, used, edited(good[0], h -> h.put("alg", used.getName())), decode(good[1]));
  }

  private String forged(ECKey key, Consumer<ObjectNode> header) throws Exception {
    return sign(
        new ECDSASigner(key),
        JWSAlgorithm.ES256,
        edited(good[0], h -> header.accept(h.put("alg", "ES256"))),
        decode(good[1]));
  }

  private static String sign(JWSSigner signer, JWSAlgorithm used, String header, String claims)
      throws Exception {
    String signed = encode(header) + "." + encode(claims);
    return signed
        + "."
        + signer.sign(new JWSHeader(used), signed.getBytes(StandardCharsets.US_ASCII));
  }

  private static String edited(String part, Consumer<ObjectNode> change) throws Exception {
    ObjectNode node = (ObjectNode) JsonFormat.mapper().readTree(decode(part));
    change.accept(node);
    return node.toString();
  }

  private String kid() throws Exception {
    return JsonFormat.mapper().readTree(decode(good[0])).get("kid").asText();
  }

  /** The same bytes in another spelling: the unused bits of the last character are set. */
  private static String loose(String part) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(part.charAt(part.length() - 1));
    return part.substring(0, part.length() - 1) + alphabet.charAt(last ^ 1);
  }

  private String whole() {
    return String.join(".", good);
  }

  private String tail() {
    return "." + good[1] + "." + good[2];
  }

  private void add(String name, String token) {
    all.put(name, token);
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
