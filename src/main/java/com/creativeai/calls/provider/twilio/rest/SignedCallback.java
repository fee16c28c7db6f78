package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A callback whose signature, MAC and account were found right.
 *
 * @param call Twilio's id of the call
 * @param form all fields
 */
record SignedCallback(
    OrganizationId organization,
    AttemptId attempt,
    CarrierCallId call,
    Map<String, List<String>> form) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  Optional<String> find(String name) {
    return find(form, name);
  }

  static Optional<String> find(Map<String, List<String>> form, String name) {
    return Optional.ofNullable(form.get(name))
        .map(values -> values.get(0))
        .filter(value -> !value.isBlank());
  }

  String get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    CommonProblem.MALFORMED_REQUEST, name, name + " is missing."));
  }

  Optional<Integer> findNumber(String name) {
    return find(name).filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf);
  }
}
