package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Remembers callers by the organization's latest call with their number, in either direction. */
@ApplicationScoped
public class EarlierCalls implements CallerMemory {
  public static final String KNOWN = "caller_known";
  public static final String DATE = "last_call_date";
  public static final String OUTCOME = "last_call_outcome";
  public static final String SUMMARY = "last_call_summary";

  @Inject CallStore calls;

  @Override
  public Map<String, String> recall(OrganizationId organization, PhoneNumber caller) {
    Optional<Call> last =
        caller.equals(PhoneNumber.WITHHELD)
            ? Optional.empty()
            : calls.findLatestWith(organization, caller);
    return Map.of(
        KNOWN, last.isPresent() ? "yes" : "no",
        DATE, last.map(EarlierCalls::date).orElse(""),
        OUTCOME, last.map(EarlierCalls::outcome).orElse(""),
        SUMMARY, last.map(EarlierCalls::summary).orElse(""));
  }

  private static String date(Call call) {
    return call.plan().placedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String outcome(Call call) {
    Outcome outcome = call.conversation().outcome();
    return outcome == null ? "" : outcome.code();
  }

  private static String summary(Call call) {
    String words = call.conversation().summary();
    return words.length() > CallRequestCheck.LONGEST_VARIABLE
        ? words.substring(0, CallRequestCheck.LONGEST_VARIABLE)
        : words;
  }
}
