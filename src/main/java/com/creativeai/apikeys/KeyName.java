package com.creativeai.apikeys;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;

/** Names of keys, for people: not unique, never empty. */
final class KeyName {
  static final int LONGEST = 80;

  private KeyName() {}

  /** The name without spaces around it. */
  static String checked(String name) {
    String text = name.strip();
    if (text.isEmpty()) {
      throw wrong("Give the key a name.");
    }
    if (text.length() > LONGEST) {
      throw wrong("Use at most " + LONGEST + " characters.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw wrong("Use letters, digits, spaces and signs only.");
    }
    return text;
  }

  private static ProblemException wrong(String message) {
    return ProblemException.atField(CommonProblem.INVALID_REQUEST, "name", message);
  }
}
