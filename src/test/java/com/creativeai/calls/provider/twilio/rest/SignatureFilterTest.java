package com.creativeai.calls.provider.twilio.rest;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.CALL;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static com.creativeai.calls.provider.twilio.Fixtures.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.Fixtures;
import com.creativeai.calls.provider.twilio.TwilioSettings;
import com.creativeai.calls.provider.twilio.TwilioSignature;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** TW4. */
class SignatureFilterTest {
  private static final String[] CONFIGURED = {"PUBLIC_ORIGIN", "https://voice.example"};
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";

  private static final NumberId LINE = new NumberId(new UUID(7, 7));

  private final TwilioSettings settings = Fixtures.settings(CONFIGURED);
  private final CallbackAddresses addresses = Fixtures.addresses(CONFIGURED);
  private final CurrentCallback current = new CurrentCallback();
  private final SignatureFilter filter =
      new SignatureFilter(
          new DeploymentSettings(Fixtures.configured(CONFIGURED)),
          settings,
          new TwilioSignature(settings),
          addresses,
          current);

  private final URI address = addresses.of(ACME, FIRST, Kind.STATUS);
  private final Map<String, String> form =
      new TreeMap<>(Map.of("AccountSid", ACCOUNT, "CallSid", CALL, "CallStatus", "ringing"));

  @Test
  void signedCallbackOfOursPasses() throws IOException {
    filter.filter(request(address, form, sign(address, form)));

    assertThat(current.get().organization()).isEqualTo(ACME);
    assertThat(current.get().attempt()).isEqualTo(FIRST);
    assertThat(current.get().call().value()).isEqualTo(CALL);
    assertThat(current.get().get("CallStatus")).isEqualTo("ringing");
  }

  @Test
  void changedFormIsRefused() {
    String signature = sign(address, form);
    form.put("CallStatus", "completed");

    assertRefused(address, form, signature);
  }

  @Test
  void missingSignatureIsRefused() {
    assertRefused(address, form, "");
  }

  @Test
  void signedRequestAboutAnAttemptOfOthersIsRefused() {
    URI others = URI.create(address.toString().replace(ACME.toString(), GLOBEX.toString()));

    assertRefused(others, form, sign(others, form));
  }

  @Test
  void malformedPathIsRefused() {
    URI malformed = URI.create(address.toString().replace(FIRST.toString(), "first"));

    assertRefused(malformed, form, sign(malformed, form));
  }

  @Test
  void callToANumberOfOursPasses() throws IOException {
    URI called = addresses.of(ACME, LINE, Kind.ANSWER);

    filter.filter(request(called, form, sign(called, form)));

    assertThat(current.get().organization()).isEqualTo(ACME);
    assertThat(current.get().attempt())
        .isEqualTo(AttemptId.first(CallId.of(new CarrierCallId(CALL))));
  }

  @Test
  void callToANumberOfOthersIsRefused() {
    URI called = addresses.of(ACME, LINE, Kind.ANSWER);
    URI others = URI.create(called.toString().replace(ACME.toString(), GLOBEX.toString()));
    URI another = URI.create(called.toString().replace(LINE.toString(), new UUID(7, 8).toString()));

    assertRefused(others, form, sign(others, form));
    assertRefused(another, form, sign(another, form));
    assertRefused(called, form, sign(others, form));
  }

  @Test
  void otherAccountIsRefused() {
    form.put("AccountSid", "AC00000000000000000000000000000000");

    assertRefused(address, form, sign(address, form));
  }

  @Test
  void callbackWithoutACallIsRefused() {
    form.remove("CallSid");

    assertRefused(address, form, sign(address, form));
  }

  private void assertRefused(URI asked, Map<String, String> sent, String signature) {
    assertThatThrownBy(() -> filter.filter(request(asked, sent, signature)))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type().status()).isEqualTo(403));
    assertThatThrownBy(current::get).isInstanceOf(IllegalStateException.class);
  }

  private static ContainerRequestContext request(
      URI asked, Map<String, String> sent, String signature) {
    String[] places = asked.getPath().split("/");
    MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
    boolean isNumber = places[3].equals("numbers");
    int first = isNumber ? 4 : 3;
    path.putSingle("organization", places[first]);
    path.putSingle(isNumber ? "number" : "attempt", places[first + 1]);
    path.putSingle("mac", places[first + 2]);
    UriInfo uri =
        answering(
            UriInfo.class,
            // What the server sees behind a proxy: another host and an inner path.
            Map.of(
                "getPath", asked.getRawPath().substring(1),
                "getRequestUri", URI.create("http://10.0.0.7:8080/-" + asked.getRawPath()),
                "getPathParameters", path));
    StringBuilder body = new StringBuilder();
    sent.forEach((name, value) -> body.append(name).append('=').append(value).append('&'));
    return answering(
        ContainerRequestContext.class,
        Map.of(
            "getUriInfo", uri,
            "getHeaderString", signature,
            "getEntityStream",
                new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  private static String sign(URI asked, Map<String, String> sent) {
    StringBuilder text = new StringBuilder(asked.toString());
    sent.forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec("sandbox-auth-token".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
