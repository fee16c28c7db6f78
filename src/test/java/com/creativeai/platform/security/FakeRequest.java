package com.creativeai.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request with a method, headers and cookies, and nothing else. */
public record FakeRequest(String method, Map<String, String> headers, Cookie[] cookies) {
  public static HttpServletRequest get() {
    return of("GET", Map.of());
  }

  public static HttpServletRequest of(
      String method, Map<String, String> headers, Cookie... cookies) {
    Map<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ignoringCase.putAll(headers);
    return new FakeRequest(method.toUpperCase(Locale.ROOT), ignoringCase, cookies).proxy();
  }

  private HttpServletRequest proxy() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getHeader" -> headers.get(String.valueOf(arguments[0]));
                  case "getRemoteAddr" -> "192.0.2.7";
                  case "getCookies" -> cookies.length == 0 ? null : cookies;
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
