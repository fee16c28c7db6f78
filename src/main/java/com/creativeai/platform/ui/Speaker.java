package com.creativeai.platform.ui;

import java.util.Locale;

/** Whose turn a line of the transcript is. */
public enum Speaker {
  AGENT,
  CALLER,
  /** The agent used a tool. */
  TOOL,
  /** Something happened on the line: voicemail, transfer, silence. */
  NOTE;

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
