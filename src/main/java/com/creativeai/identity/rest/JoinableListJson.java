package com.creativeai.identity.rest;

import java.util.List;

/** Organizations that the caller may join by the domain of their address. */
public record JoinableListJson(List<Joinable> organizations) {
  /** All that somebody from outside may know. */
  public record Joinable(String id, String name) {}
}
