package com.creativeai.agents.rest;

import com.creativeai.agents.suite.Suite;
import com.creativeai.agents.suite.TestCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tests of an agent.
 *
 * @param revision what a change must name
 */
public record SuiteJson(long revision, List<TestCallJson> tests) {

  static SuiteJson of(Suite suite) {
    return new SuiteJson(suite.revision(), suite.tests().stream().map(TestCallJson::of).toList());
  }

  static List<TestCall> tests(@Nullable List<@Nullable TestCallJson> tests) {
    List<@Nullable TestCallJson> given = SpecJson.present(tests, "tests");
    List<TestCall> all = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "tests[" + at + "]";
      all.add(SpecJson.present(given.get(at), field).test(field));
    }
    return all;
  }
}
