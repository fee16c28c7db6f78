package com.creativeai.platform.http;

import com.creativeai.platform.id.IdGenerator;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, accepted from the caller if it looks like one, and returns it. */
public class RequestId extends HttpFilter {
  public static final String HEADER = "X-Request-Id";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  @Inject IdGenerator ids;

  /** The id of the request that this thread works on, or a dash. */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "-" : id;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = accepted(request.getHeader(HEADER));
    CURRENT.set(id);
    response.setHeader(HEADER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
    }
  }

  private String accepted(@Nullable String offered) {
    return offered != null && ACCEPTED.matcher(offered).matches() ? offered : ids.next().toString();
  }
}
