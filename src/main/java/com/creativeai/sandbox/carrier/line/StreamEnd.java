package com.creativeai.sandbox.carrier.line;

/**
 * Why a media stream is over.
 *
 * @param errorCode Twilio's 319xx code, 0 for an orderly end
 * @param reason a short text for the log and the stream-error callback
 */
public record StreamEnd(int errorCode, String reason) {
  public static final int CONNECT_TIMEOUT = 31901;
  public static final int CONNECTION_REFUSED = 31902;
  public static final int BROKEN_PIPE = 31903;
  public static final int TLS_ERROR = 31910;
  public static final int HANDSHAKE_REFUSED = 31920;
  public static final int CLOSE_ERROR = 31921;
  public static final int NOT_WSS = 31922;
  public static final int MALFORMED_URL = 31923;
  public static final int PROTOCOL_ERROR = 31924;
  public static final int INVALID_MESSAGE = 31951;

  static StreamEnd orderly(String reason) {
    return new StreamEnd(0, reason);
  }

  public boolean isError() {
    return errorCode != 0;
  }
}
