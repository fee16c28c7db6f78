package com.creativeai.identity;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookie that carries the token of a web session (I5). */
@ApplicationScoped
public class SessionCookie {
  static final String NAME = "cai_session";

  @Inject DeploymentSettings deployment;

  public SessionCookie() {}

  SessionCookie(DeploymentSettings deployment) {
    this.deployment = deployment;
  }

  /** The token among a request's cookies, which are null when there are none. */
  public Optional<String> read(Cookie @Nullable [] cookies) {
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Lives as long as the browser does; how long it is good for is decided here. */
  public Cookie carrying(String token) {
    Cookie cookie = new Cookie(NAME, token);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure("https".equals(deployment.publicOrigin().getScheme()));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Makes the browser forget it. */
  public Cookie removal() {
    Cookie cookie = carrying("");
    cookie.setMaxAge(0);
    return cookie;
  }
}
