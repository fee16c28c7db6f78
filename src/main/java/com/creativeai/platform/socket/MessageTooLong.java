package com.creativeai.platform.socket;

import java.io.IOException;

/** The peer sent a message above the longest (SK5). */
public final class MessageTooLong extends IOException {
  private static final long serialVersionUID = 1L;

  MessageTooLong() {
    super("a message is too long");
  }
}
