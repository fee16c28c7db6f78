package com.creativeai.agents.suite;

import java.util.List;
import java.util.Map;

/** Test calls of tests. */
public final class Tests {
  /** Asks for all criteria. */
  public static final TestCall HURRIED =
      new TestCall(
          "In a hurry",
          new Persona("Anna Berg, owns a house.", "Book a visit.", "In a hurry."),
          10,
          List.of());

  /** Asks for one criterion. */
  public static final TestCall CURIOUS =
      new TestCall(
          "Curious",
          new Persona("Ben Holm.", "To know when you open.", ""),
          12,
          List.of("appointment_made"));

  public static final Line HELLO = new Line(Line.Who.AGENT, 0, "", "Hello.");

  private Tests() {}

  /** One in which the agent's only criterion came out like this. */
  public static SimulatedTalk talk(Verdict.Judgement judgement) {
    return new SimulatedTalk(
        List.of(HELLO),
        Map.of("appointment_made", new SimulatedTalk.Finding(judgement, "So it was.")),
        "They talked.");
  }
}
