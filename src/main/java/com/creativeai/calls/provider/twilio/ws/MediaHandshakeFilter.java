package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.TwilioSignature;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Refuses strangers with 403 before there is a socket (TW5). Jakarta WebSocket has no way to refuse
 * with a status; where this filter should not come first, {@link MediaSocketDeployment} refuses.
 */
@WebFilter(urlPatterns = CallbackAddresses.MEDIA_PATH, asyncSupported = true)
public class MediaHandshakeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(MediaHandshakeFilter.class.getName());

  @Inject transient TwilioHandshake handshake;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (handshake.isGenuine(request.getHeader(TwilioSignature.HEADER))) {
      chain.doFilter(request, response);
    } else {
      if (!recognize(request, response)) {
        LOG.log(Level.WARNING, "event=media_refused carrier=twilio reason=signature");
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Answers our own question whether handshakes get here, upgrade and all (TW7). */
  private boolean recognize(HttpServletRequest request, HttpServletResponse response) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      return false;
    }
    Optional<String> answer = handshake.prove(request.getHeader(ReachProof.HEADER));
    answer.ifPresent(text -> response.setHeader(ReachProof.HEADER, text));
    return answer.isPresent();
  }
}
