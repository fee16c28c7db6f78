package com.creativeai.agents.store;

import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.agents.suite.Verdict;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** Tests, what became of them, and what was said, as parts of documents. */
final class TestCallDocument {
  private TestCallDocument() {}

  static Document of(TestCall test) {
    return new Document("name", test.name())
        .append("who", test.persona().who())
        .append("wants", test.persona().wants())
        .append("behaviour", test.persona().behaviour())
        .append("mostTurns", test.mostTurns())
        .append("criteria", test.criteria());
  }

  static TestCall toTest(Document document) {
    return new TestCall(
        document.getString("name"),
        new Persona(
            document.getString("who"),
            document.getString("wants"),
            document.getString("behaviour")),
        document.getInteger("mostTurns"),
        document.getList("criteria", String.class, List.of()));
  }

  static Document of(TestResult result) {
    return new Document("test", of(result.test()))
        .append("state", result.state().code())
        .append("verdicts", result.verdicts().stream().map(TestCallDocument::of).toList())
        .append("detail", result.detail());
  }

  static TestResult toResult(Document document) {
    return new TestResult(
        toTest(document.get("test", Document.class)),
        TestResult.State.valueOf(constant(document.getString("state"))),
        document.getList("verdicts", Document.class, List.of()).stream()
            .map(TestCallDocument::toVerdict)
            .toList(),
        document.getString("detail"));
  }

  static Document of(Line line) {
    return new Document("who", line.who().code())
        .append("second", line.second())
        .append("tool", line.tool())
        .append("text", line.text());
  }

  static Line toLine(Document document) {
    return new Line(
        Line.Who.valueOf(constant(document.getString("who"))),
        document.getInteger("second"),
        document.getString("tool"),
        document.getString("text"));
  }

  private static Document of(Verdict verdict) {
    return new Document("criterion", verdict.criterion())
        .append("judgement", verdict.judgement().code())
        .append("rationale", verdict.rationale())
        .append("required", verdict.required());
  }

  private static Verdict toVerdict(Document document) {
    return new Verdict(
        document.getString("criterion"),
        Verdict.Judgement.valueOf(constant(document.getString("judgement"))),
        document.getString("rationale"),
        document.getBoolean("required"));
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
