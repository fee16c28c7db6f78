package com.creativeai.calls.rest;

import com.creativeai.calls.transfer.Destination;

/** A transfer destination in the public JSON. */
public record DestinationJson(String id, String name, String number) {
  static DestinationJson of(Destination destination) {
    return new DestinationJson(
        destination.id().toString(), destination.name(), destination.number().e164());
  }
}
