package com.creativeai.platform.mail;

/** A plain-text message to one person. */
public record Mail(String to, String subject, String text) {
  public Mail {
    if (hasLineBreak(to) || hasLineBreak(subject)) {
      throw new IllegalArgumentException("a line break in a header of a mail");
    }
  }

  /** Without the text, which may hold secrets, and without the address. */
  @Override
  public String toString() {
    return "Mail[" + subject + "]";
  }

  private static boolean hasLineBreak(String header) {
    return header.chars().anyMatch(c -> c == '\r' || c == '\n');
  }
}
