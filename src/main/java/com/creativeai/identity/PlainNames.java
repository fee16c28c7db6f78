package com.creativeai.identity;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;

/** Names of people and organizations: one line of text. */
final class PlainNames {
  static final int LONGEST = 100;

  private PlainNames() {}

  /**
   * @param field the field that a problem names
   */
  static String check(String text, String field) {
    return check(text, LONGEST, field);
  }

  static String check(String text, int longest, String field) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > longest) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, field, "Use 1 to " + longest + " characters.");
    }
    if (name.codePoints().anyMatch(PlainNames::isControl)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, field, "Use one line of plain text.");
    }
    return name;
  }

  /** Line breaks, and marks that turn the direction of the words around them. */
  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
