package com.creativeai.sandbox.carrier.rest;

/** A refusal in Twilio's words. */
final class ApiException extends RuntimeException {
  private final int status;
  private final int code;

  ApiException(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static ApiException invalid(int code, String message) {
    return new ApiException(400, code, message);
  }

  static ApiException notFound(String path) {
    return new ApiException(404, 20404, "The requested resource " + path + " was not found");
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
