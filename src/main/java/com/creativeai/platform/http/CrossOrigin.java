package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the pages of listed origins use the API (H5). Requests of others are answered as ever, but
 * their browsers do not show them the answer; cookies never count for their changes (SC4).
 */
public class CrossOrigin extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient Configuration configuration;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CorsPolicy policy = CorsSettings.policy(configuration);
    String origin = request.getHeader("Origin");
    boolean asksFirst =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (asksFirst) {
      policy.preflightHeaders(origin).forEach(response::addHeader);
      response.setStatus(
          policy.allows(origin)
              ? HttpServletResponse.SC_NO_CONTENT
              : HttpServletResponse.SC_FORBIDDEN);
    } else {
      policy.headers(origin).forEach(response::addHeader);
      chain.doFilter(request, response);
    }
  }
}
