package com.creativeai.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives the JAX-RS application its public addresses. The web app owns {@code /*}, so JAX-RS lives
 * under an internal path that cannot be called from outside, and the machine addresses are
 * forwarded to it.
 */
public class RestAddresses extends HttpFilter {
  static final String INTERNAL_PATH = "/-";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRequestURI().substring(request.getContextPath().length());
    if (address.equals(INTERNAL_PATH) || address.startsWith(INTERNAL_PATH + "/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.getRequestDispatcher(INTERNAL_PATH + address).forward(request, response);
  }
}
