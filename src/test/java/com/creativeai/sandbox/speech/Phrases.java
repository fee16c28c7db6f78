package com.creativeai.sandbox.speech;

import java.util.List;

/** Forty phrases as agents and callees say them, with everything that has gone wrong in text. */
final class Phrases {

  static final String GREETING = "Hello, this is Anna from Creative AI. Do you have a minute?";
  static final String ANSWER = "Yes, of course. What is it about?";

  static final List<String> VARIED =
      List.of(
          GREETING,
          ANSWER,
          "Yes.",
          "No",
          "I see.",
          "A",
          "Hello?",
          "Who is this, please?",
          "My number is +1 (415) 555-0132.",
          "That is $49.99 per month, or 10% less per year.",
          "The appointment is on 22/11/2026 at 3:30 pm.",
          "Call me at 10:45, not at 11!",
          "She said \"maybe\", then hung up.",
          "It's John's; isn't it?",
          "Mrs. Müller-Lüdenscheidt from Köln",
          "Ein schöner Tag für Übungen, größer als früher.",
          "Señor Núñez will be at the café.",
          "Write to info@example.com, please.",
          "See https://example.com/a?b=c&d=e#f for details.",
          "One two three four five six seven eight nine ten",
          "1 2 3 4 5 6 7 8 9 0",
          "Order number 4711-0815 costs 1,234.56 dollars.",
          "Well - actually – no — yes.",
          "Wait… what did you say?",
          "“Curly quotes” and ‘single ones’",
          "PLEASE DO NOT CALL ME AGAIN",
          "Okay okay okay okay",
          "The quick brown fox jumps over the lazy dog.",
          "Could you please connect me with somebody in the billing department?",
          "Internationalization and telecommunications are extraordinarily long words.",
          "Press 1 for sales, 2 for support, or # to repeat.",
          "Thank you very much for your time. Have a nice day! Goodbye.",
          "I am not here right now. Please leave a message after the tone.",
          "Die Katze, the cat, le chat.",
          "Rock & roll, 50 % off, 3 < 4, [sic] {x} ~ ^ ` | \\",
          "Hmm, uh, let me think about that for a second, will you?",
          "Your code is X7-QZ9.",
          "日本語 works too",
          "Great 👍 thanks",
          "The total is 3.14159, roughly; that is all I can say about it: nothing more.");

  private Phrases() {}
}
