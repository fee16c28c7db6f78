package com.creativeai.platform.outbound;

/**
 * What came back, whatever its status.
 *
 * @param text at most 20 kB of it, read as UTF-8
 */
public record OutboundAnswer(int status, String text) {
  private static final int SUCCESS = 2;
  private static final int CLASS = 100;

  public boolean isSuccess() {
    return status / CLASS == SUCCESS;
  }
}
