package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in the vendor's shape: {@code {"detail":{"status","message"}}} or 422 with a list. */
final class VendorError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  private VendorError(int status, ObjectNode body) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }

  static VendorError of(int status, String code, String message) {
    ObjectNode body = Json.object();
    body.putObject("detail").put("status", code).put("message", message);
    return new VendorError(status, body);
  }

  static VendorError notFound(String code, String message) {
    return of(404, code, message);
  }

  /** 422 for one field; {@code where} is body, query or path. */
  static VendorError invalid(String where, String field, String type, String message) {
    ObjectNode body = Json.object();
    ObjectNode detail = body.putArray("detail").addObject();
    var location = detail.put("type", type).put("msg", message).putArray("loc").add(where);
    for (String part : field.split("\\.")) {
      location.add(part);
    }
    return new VendorError(422, body);
  }
}
