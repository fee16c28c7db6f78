package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.port.ReturnTokens;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keyed hashes under the auth token, so that a question asked twice has one answer (TW4). */
@ApplicationScoped
public class TwilioReturnTokens implements ReturnTokens {
  private static final String KEY_LABEL = "creativeai return token v1";

  @Inject TwilioSettings settings;

  /** For the container. */
  TwilioReturnTokens() {}

  TwilioReturnTokens(TwilioSettings settings) {
    this.settings = settings;
  }

  @Override
  public String of(OrganizationId organization, AttemptId attempt) {
    byte[] key =
        Hmac.SHA256.of(settings.authToken().reveal().getBytes(StandardCharsets.UTF_8), KEY_LABEL);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Hmac.SHA256.of(key, organization + "/" + attempt));
  }
}
