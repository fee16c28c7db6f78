package com.creativeai.identity.external;

import com.creativeai.platform.config.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Somebody who knows people, and the addresses where we ask.
 *
 * @param emails where the addresses are, when they are not in the profile
 */
public record ExternalProvider(
    String name,
    String clientId,
    Secret clientSecret,
    String scope,
    URI authorize,
    URI token,
    URI profile,
    Optional<URI> emails) {

  static ExternalProvider google(String clientId, Secret clientSecret) {
    return new ExternalProvider(
        "google",
        clientId,
        clientSecret,
        "openid email profile",
        URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
        URI.create("https://oauth2.googleapis.com/token"),
        URI.create("https://openidconnect.googleapis.com/v1/userinfo"),
        Optional.empty());
  }

  static ExternalProvider github(String clientId, Secret clientSecret) {
    return new ExternalProvider(
        "github",
        clientId,
        clientSecret,
        "read:user user:email",
        URI.create("https://github.com/login/oauth/authorize"),
        URI.create("https://github.com/login/oauth/access_token"),
        URI.create("https://api.github.com/user"),
        Optional.of(URI.create("https://api.github.com/user/emails")));
  }
}
