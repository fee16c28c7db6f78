package com.creativeai.platform.outbound;

import java.net.URI;
import java.util.Map;

/**
 * A request to an address that a tenant chose.
 *
 * @param headers without those that belong to the connection
 * @param json the body; empty for none
 */
public record OutboundRequest(String method, URI target, Map<String, String> headers, String json) {
  public OutboundRequest {
    headers = Map.copyOf(headers);
  }

  /** The same with these headers. */
  public OutboundRequest with(Map<String, String> others) {
    return new OutboundRequest(method, target, others, json);
  }

  /** Without headers and body, which hold secrets and personal data. */
  @Override
  public String toString() {
    return "OutboundRequest[" + method + " " + target.getHost() + "]";
  }
}
