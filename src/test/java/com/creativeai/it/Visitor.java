package com.creativeai.it;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody, by their cookies; without a role they are nobody. */
record Visitor(String name, Map<String, String> cookies, Set<String> permissions) {
  static final String COOKIE = "cai_session";

  boolean isNobody() {
    return permissions.isEmpty();
  }

  boolean isOurs() {
    return name.startsWith("our ");
  }

  boolean isTheirs() {
    return name.startsWith("their ");
  }

  boolean maySee(View view) {
    return view.permission().equals(Routes.ANYBODY)
        || (view.permission().equals(Routes.SIGNED_IN) && !isNobody())
        || Stream.of(view.permission().split(Routes.OR)).anyMatch(permissions::contains);
  }

  @Override
  public String toString() {
    return name;
  }
}
