package com.creativeai.calls.ws;

import com.creativeai.platform.http.AllowedOrigins;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.StandingCaller;
import com.creativeai.platform.security.StandingCallers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

/**
 * Says who may open an event socket, with a status, before there is one (ES1, ES6). Whoever comes
 * past carries a {@link StandingCaller} as principal, which {@link EventSocketDeployment} demands.
 */
@WebFilter(urlPatterns = EventSocketDeployment.PATH, asyncSupported = true)
public class EventHandshakeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject transient StandingCallers callers;
  @Inject transient AllowedOrigins origins;
  @Inject transient EventFeeds feeds;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<StandingCaller> caller = callers.find(new SocketCredentials(request::getHeader));
    if (!origins.permits(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (caller.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!caller.get().may(Permissions.CALLS_READ)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (!feeds.hasRoom(caller.get().caller().organization())) {
      response.setStatus(TOO_MANY_REQUESTS);
    } else {
      chain.doFilter(new Known(request, caller.get()), response);
    }
  }

  /** The request of somebody known. */
  private static final class Known extends HttpServletRequestWrapper {
    private final StandingCaller caller;

    Known(HttpServletRequest request, StandingCaller caller) {
      super(request);
      this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
      return caller;
    }
  }
}
