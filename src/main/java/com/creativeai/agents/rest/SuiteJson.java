package com.creativeai.agents.rest;

import com.creativeai.agents.suite.Suite;
import com.creativeai.agents.suite.TestCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tests of an agent.
 *
 * @param revision of what is stored; not looked at in a request
 */
public record SuiteJson(@Nullable Long revision, @Nullable List<@Nullable TestCallJson> tests) {

  static SuiteJson of(Suite suite) {
    return new SuiteJson(
        suite.revision(), new ArrayList<>(suite.tests().stream().map(TestCallJson::of).toList()));
  }

  List<TestCall> testsGiven() {
    List<@Nullable TestCallJson> given = SpecJson.present(tests, "tests");
    List<TestCall> all = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "tests[" + at + "]";
      all.add(SpecJson.present(given.get(at), field).test(field));
    }
    return all;
  }
}
