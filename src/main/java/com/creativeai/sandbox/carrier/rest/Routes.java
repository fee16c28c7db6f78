package com.creativeai.sandbox.carrier.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a method and path. */
final class Routes {
  /** Answers a request; {@code sid} is what the path names, empty when it names nothing. */
  interface Handler {
    ApiAnswer answer(String sid, ApiRequest request);
  }

  private record Route(String method, Pattern path, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();

  /** {@code path} is a regular expression with at most one group. */
  Routes on(String method, String path, Handler handler) {
    routes.add(new Route(method, Pattern.compile(path), handler));
    return this;
  }

  Optional<Function<ApiRequest, ApiAnswer>> find(String method, String path) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (route.method().equals(method) && matcher.matches()) {
        String sid = matcher.groupCount() == 0 ? "" : matcher.group(1);
        return Optional.of(request -> route.handler().answer(sid, request));
      }
    }
    return Optional.empty();
  }
}
