package com.creativeai.platform.http;

import java.net.URI;
import java.util.List;

/** What pages and answers of ours may load (threat 24). */
final class ContentPolicy {
  /** Answers of machine addresses are nothing to be shown as a page. */
  static final String MACHINE = "default-src 'none'; frame-ancestors 'none'";

  private static final List<String> MACHINES =
      List.of("/api/", "/auth/", "/callbacks/", "/health", "/openapi", "/asyncapi");

  /**
   * The pages on which one talks. A browser keeps to the policy of the page that it loaded first.
   */
  private static final List<String> TALKING = List.of("/try/", "/live");

  private ContentPolicy() {}

  /** What of the machine a page may use: the microphone, where one talks, and nothing else. */
  static String features(String path) {
    return "camera=(), display-capture=(), geolocation=(), microphone=("
        + (TALKING.stream().anyMatch(path::startsWith) ? "self" : "")
        + "), payment=(), usb=()";
  }

  /**
   * For pages. Vaadin Flow starts its client with inline scripts and styles and runs its server's
   * calls by {@code new Function}; everything comes from here.
   *
   * @param sockets our own origin for WebSockets, which older browsers do not take for 'self'
   */
  static String page(URI sockets) {
    return "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
        + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self' blob:;"
        + " connect-src 'self' "
        + sockets
        + "; worker-src 'self'; manifest-src 'self'; frame-src 'none'; object-src 'none';"
        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  }

  static String of(String path, URI sockets) {
    return MACHINES.stream().anyMatch(path::startsWith) ? MACHINE : page(sockets);
  }
}
