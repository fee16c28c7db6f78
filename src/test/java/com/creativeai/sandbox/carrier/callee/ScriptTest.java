package com.creativeai.sandbox.carrier.callee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void linesAreSaidInTurnAndTheLastOneEndsTheCall() {
    Dialogue dialogue = new Dialogue(CalleePersona.reading(List.of("One.", "Two.", "Bye.")));
    assertThat(dialogue.answer("hello there")).isEqualTo(new Reply("One.", false));
    assertThat(dialogue.answer("")).isEqualTo(new Reply("Two.", false));
    assertThat(dialogue.answer("fine")).isEqualTo(new Reply("Bye.", true));
  }

  @Test
  void onlyLineEndsTheCall() {
    Dialogue dialogue = new Dialogue(CalleePersona.reading(List.of("Bye.")));
    assertThat(dialogue.answer("hello")).isEqualTo(new Reply("Bye.", true));
  }
}
