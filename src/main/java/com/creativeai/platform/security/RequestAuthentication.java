package com.creativeai.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The one authentication mechanism of the WAR: asks every {@link CredentialCheck} whose credentials
 * the request carries. A request without credentials goes on as nobody; wrong ones do not make
 * somebody of it either. What nobody may do is said by roles on resources and views.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
  @Inject @Any Instance<CredentialCheck> checks;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<Caller> caller =
        checks.stream()
            .filter(check -> check.applies(request))
            .findFirst()
            .flatMap(check -> check.check(request));
    return caller
        .map(known -> context.notifyContainerAboutLogin(known, known.roles()))
        .orElseGet(context::doNothing);
  }
}
