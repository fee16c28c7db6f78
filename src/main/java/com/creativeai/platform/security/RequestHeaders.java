package com.creativeai.platform.security;

import org.jspecify.annotations.Nullable;

/** The headers of a request, by name in any case. */
@FunctionalInterface
public interface RequestHeaders {
  /** The first one of this name, if there is one. */
  @Nullable String first(String name);
}
