package com.creativeai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Tells our own pages' requests from those that another site made a browser send (SC4). Browsers
 * say it in {@code Sec-Fetch-Site}; older ones, and pages without TLS, in {@code Origin} alone.
 */
public final class SameOrigin {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final URI publicOrigin;

  public SameOrigin(URI publicOrigin) {
    this.publicOrigin = publicOrigin;
  }

  /** Whether credentials that browsers send by themselves may count for this request. */
  boolean permits(HttpServletRequest request) {
    return READING.contains(request.getMethod()) || isOurs(request);
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    // Neither header: not a browser's doing, and whoever writes a client can send an API key.
    return origin != null && names(origin, request);
  }

  /** Whether an origin, as a browser writes it, is ours. */
  public boolean names(String origin, HttpServletRequest request) {
    return origin.equals(publicOrigin.toString())
        || origin.equals("http://" + request.getHeader("Host"))
        || origin.equals("https://" + request.getHeader("Host"));
  }
}
