package com.creativeai.identity;

/** An instruction that somebody keeps to use in their calls (ID-4). */
public record CustomPrompt(String name, String text) {
  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_TEXT = 1000;
}
