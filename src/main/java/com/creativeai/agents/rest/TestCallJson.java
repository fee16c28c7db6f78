package com.creativeai.agents.rest;

import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.TestCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a persona that an agent should master.
 *
 * @param mostTurns of both sides together
 * @param criteria ids of those that must be met; none for all
 */
public record TestCallJson(
    @Nullable String name,
    @Nullable String who,
    @Nullable String wants,
    @Nullable String behaviour,
    @Nullable BigDecimal mostTurns,
    @Nullable List<@Nullable String> criteria) {
  private static final int USUAL_TURNS = 20;

  static TestCallJson of(TestCall test) {
    return new TestCallJson(
        test.name(),
        test.persona().who(),
        test.persona().wants(),
        test.persona().behaviour(),
        BigDecimal.valueOf(test.mostTurns()),
        new ArrayList<>(test.criteria()));
  }

  TestCall test(String field) {
    List<String> wanted = new ArrayList<>();
    List<@Nullable String> given = criteria == null ? List.of() : criteria;
    for (int at = 0; at < given.size(); at++) {
      wanted.add(SpecJson.present(given.get(at), field + ".criteria[" + at + "]"));
    }
    return new TestCall(
        SpecJson.orEmpty(name).strip(),
        new Persona(
            SpecJson.orEmpty(who).strip(),
            SpecJson.orEmpty(wants).strip(),
            SpecJson.orEmpty(behaviour).strip()),
        SpecJson.whole(mostTurns, USUAL_TURNS, field + ".mostTurns"),
        wanted);
  }
}
