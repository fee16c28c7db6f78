package com.creativeai.identity;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookie with the note of a first step of signing in (F7). */
@ApplicationScoped
public class SecondStepCookie {
  static final String NAME = "cai_second_step";

  @Inject DeploymentSettings deployment;

  public SecondStepCookie() {}

  public SecondStepCookie(DeploymentSettings deployment) {
    this.deployment = deployment;
  }

  /** The note among a request's cookies, which are null when there are none; else empty. */
  public String read(Cookie @Nullable [] cookies) {
    return Optional.ofNullable(cookies).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  public Cookie carrying(String note) {
    return cookie(note, Math.toIntExact(SecondStep.PATIENCE.toSeconds()));
  }

  public Cookie removal() {
    return cookie("", 0);
  }

  private Cookie cookie(String note, int seconds) {
    Cookie cookie = new Cookie(NAME, note);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setSecure("https".equals(deployment.publicOrigin().getScheme()));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
