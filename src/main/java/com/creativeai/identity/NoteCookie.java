package com.creativeai.identity;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cookie with a sealed note for the way through signing in. Extend it. */
abstract class NoteCookie {
  private final String name;
  private final Duration patience;
  private final DeploymentSettings deployment;

  NoteCookie(String name, Duration patience, DeploymentSettings deployment) {
    this.name = name;
    this.patience = patience;
    this.deployment = deployment;
  }

  /** The note among a request's cookies, which are null when there are none; else empty. */
  public String read(Cookie @Nullable [] cookies) {
    return Optional.ofNullable(cookies).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  public Cookie carrying(String note) {
    return cookie(note, Math.toIntExact(patience.toSeconds()));
  }

  public Cookie removal() {
    return cookie("", 0);
  }

  private Cookie cookie(String note, int seconds) {
    Cookie cookie = new Cookie(name, note);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setSecure("https".equals(deployment.publicOrigin().getScheme()));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
