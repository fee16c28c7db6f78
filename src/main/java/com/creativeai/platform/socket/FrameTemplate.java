package com.creativeai.platform.socket;

import java.nio.charset.StandardCharsets;

/** A message that is the same every time but for one part. */
public final class FrameTemplate {
  private final byte[] before;
  private final byte[] after;

  public FrameTemplate(String before, String after) {
    this.before = before.getBytes(StandardCharsets.UTF_8);
    this.after = after.getBytes(StandardCharsets.UTF_8);
  }

  byte[] before() {
    return before;
  }

  byte[] after() {
    return after;
  }
}
