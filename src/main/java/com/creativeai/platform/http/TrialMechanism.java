package com.creativeai.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.*;
import jakarta.servlet.http.*;
import java.util.Set;

@ApplicationScoped
public class TrialMechanism implements HttpAuthenticationMechanism {
  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest req, HttpServletResponse res, HttpMessageContext ctx)
      throws AuthenticationException {
    if ("k".equals(req.getHeader("X-API-Key"))) {
      return ctx.notifyContainerAboutLogin("keyed", Set.of("member"));
    }
    return ctx.doNothing();
  }
}
