package com.creativeai.platform.security;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one authentication mechanism of the WAR: asks the {@link CredentialCheck} whose credentials
 * the request carries. A request without credentials goes on as nobody; wrong ones do not make
 * somebody of it either, and no more does a cookie on a change that another site caused (SC4). What
 * nobody may do is said by permissions on resources and views.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
  @Inject @Any Instance<CredentialCheck> checks;
  @Inject DeploymentSettings deployment;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    SameOrigin origin = new SameOrigin(deployment.publicOrigin());
    return caller(checks.stream(), origin, request)
        .map(known -> context.notifyContainerAboutLogin(known, known.permissions()))
        .orElseGet(context::doNothing);
  }

  static Optional<Caller> caller(
      Stream<CredentialCheck> checks, SameOrigin origin, HttpServletRequest request) {
    return checks
        .filter(check -> check.applies(request))
        .min(Comparator.comparing(CredentialCheck::isAmbient))
        .filter(check -> !check.isAmbient() || origin.permits(request))
        .flatMap(check -> check.check(request));
  }
}
