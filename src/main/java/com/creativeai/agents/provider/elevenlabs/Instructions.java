package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prompt together with the documents that are known, as one text and apart (AE4). */
record Instructions(String prompt, List<Knowledge> knowledge) {
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "\\n\\n<document name=\"([^\"<>\\n]*)\">\\n(.*?)\\n</document>", Pattern.DOTALL);
  private static final String END = "</document>";
  private static final String END_WITHIN = "<\\/document>";

  static Instructions read(String text) {
    List<Knowledge> documents = new ArrayList<>();
    Matcher document = DOCUMENT.matcher(text);
    while (document.find()) {
      documents.add(new Knowledge(document.group(1), document.group(2).replace(END_WITHIN, END)));
    }
    return new Instructions(document.replaceAll(""), List.copyOf(documents));
  }

  String text() {
    StringBuilder text = new StringBuilder(prompt);
    for (Knowledge one : knowledge) {
      text.append("\n\n<document name=\"").append(one.name()).append("\">\n");
      text.append(one.text().replace(END, END_WITHIN)).append('\n').append(END);
    }
    return text.toString();
  }
}
