package com.creativeai.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Gives requests that come through a trusted proxy the address of their client (H7). */
public class ForwardedClient extends HttpFilter {
  private static final String HEADER = "X-Forwarded-For";

  @Inject TrustedProxies proxies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    List<String> forwarded = Collections.list(request.getHeaders(HEADER));
    String client = proxies.client(request.getRemoteAddr(), forwarded);
    boolean isDirect = client.equals(request.getRemoteAddr());
    chain.doFilter(isDirect ? request : new Forwarded(request, client), response);
  }

  private static final class Forwarded extends HttpServletRequestWrapper {
    private final String client;

    Forwarded(HttpServletRequest request, String client) {
      super(request);
      this.client = client;
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getRemoteHost() {
      return client;
    }
  }
}
