package com.creativeai.calls.ws.browser;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.WatchSessions;
import com.creativeai.platform.http.AllowedOrigins;
import com.creativeai.platform.security.StandingCaller;
import com.creativeai.platform.security.TokenHash;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who may open the media socket of pages, with a status, before there is one (BM1, BM3).
 * Whoever comes past is a {@link BrowserVisitor}, which {@link BrowserSocketDeployment} demands.
 */
@WebFilter(urlPatterns = BrowserSocketDeployment.PATH, asyncSupported = true)
public class BrowserHandshakeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String TICKET = "ticket.";
  private static final Logger LOG = System.getLogger(BrowserHandshakeFilter.class.getName());

  @Inject transient AllowedOrigins origins;
  @Inject transient SessionCookie cookie;
  @Inject transient WatchSessions sessions;
  @Inject transient BrowserTickets tickets;
  @Inject transient BrowserLines lines;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!origins.areOurs(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "origin");
      return;
    }
    Optional<String> session = cookie.read(request.getCookies());
    Optional<StandingCaller> caller = session.flatMap(sessions::remember);
    if (session.isEmpty() || caller.isEmpty()) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "session");
    } else if (!lines.hasRoom(caller.get().caller())) {
      refuse(response, TOO_MANY_REQUESTS, "room");
    } else {
      Optional<BrowserVisitor> visitor = admit(request, session.get(), caller.get());
      if (visitor.isPresent()) {
        chain.doFilter(new Known(request, visitor.get()), response);
      } else {
        refuse(response, HttpServletResponse.SC_FORBIDDEN, "ticket");
      }
    }
  }

  private Optional<BrowserVisitor> admit(
      HttpServletRequest request, String session, StandingCaller caller) {
    Holder holder =
        new Holder(
            TokenHash.of(session), caller.caller().organization(), caller.caller().subject());
    return ticket(request.getHeader("Sec-WebSocket-Protocol"))
        .flatMap(ticket -> tickets.redeem(ticket, holder))
        .map(visit -> new BrowserVisitor(caller, visit))
        .filter(BrowserVisitor::mayStay);
  }

  private static Optional<String> ticket(@Nullable String protocols) {
    return Arrays.stream(protocols == null ? new String[0] : protocols.split(","))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(TICKET))
        .map(protocol -> protocol.substring(TICKET.length()))
        .findFirst();
  }

  private static void refuse(HttpServletResponse response, int status, String reason) {
    LOG.log(Level.WARNING, "event=browser_media_refused reason={0}", reason);
    response.setStatus(status);
  }

  /** The request of somebody admitted. */
  private static final class Known extends HttpServletRequestWrapper {
    private final BrowserVisitor visitor;

    Known(HttpServletRequest request, BrowserVisitor visitor) {
      super(request);
      this.visitor = visitor;
    }

    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }
  }
}
