package com.creativeai.calls;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks every field of a call to be placed and tells all that is wrong at once. */
@ApplicationScoped
public class CallRequestCheck {
  public static final int LONGEST_PROMPT = 1000;
  public static final int LONGEST_FIRST_MESSAGE = 500;
  public static final int MOST_TAGS = 20;
  public static final int LONGEST_TAG = 50;
  static final int MOST_VARIABLES = 50;
  static final int LONGEST_VARIABLE = 500;

  @Inject CallableNumbers numbers;
  @Inject AllowedDestinations destinations;
  @Inject OwnCallerIds callerIds;

  /** The numbers of a call that may be placed. */
  public record Checked(PhoneNumber to, PhoneNumber from) {}

  public Checked check(PlaceCall.Command command) {
    Findings findings = new Findings();
    PhoneNumber to =
        findings.take(() -> destinations.parse(command.organization(), command.to(), "to"));
    PhoneNumber from = findings.take(() -> callerId(command));
    findings.limit("prompt", command.prompt(), LONGEST_PROMPT);
    findings.limit("firstMessage", command.firstMessage(), LONGEST_FIRST_MESSAGE);
    if (command.tags().size() > MOST_TAGS) {
      findings.add(CommonProblem.INVALID_REQUEST, "tags", "At most " + MOST_TAGS + " tags.");
    }
    command.tags().forEach(tag -> findings.limit("tags", tag, LONGEST_TAG));
    if (command.variables().size() > MOST_VARIABLES) {
      findings.add(
          CommonProblem.INVALID_REQUEST, "variables", "At most " + MOST_VARIABLES + " variables.");
    }
    command
        .variables()
        .forEach(
            (name, value) -> {
              if (name.isBlank() || name.startsWith("system__")) {
                findings.add(
                    CommonProblem.INVALID_REQUEST,
                    "variables",
                    "A variable needs a name, and not one that starts with system__.");
              }
              findings.limit("variables." + name, value, LONGEST_VARIABLE);
            });
    checkVoicemail(command.voicemail(), findings);
    findings.throwIfAny();
    if (to == null || from == null) {
      throw new IllegalStateException("a number is missing without a finding");
    }
    return new Checked(to, from);
  }

  private static void checkVoicemail(VoicemailPolicy policy, Findings findings) {
    String field = "voicemail.message";
    findings.limit(field, policy.message(), VoicemailPolicy.LONGEST_MESSAGE);
    if (policy.action() == VoicemailPolicy.Action.LEAVE_MESSAGE && policy.message().isEmpty()) {
      findings.add(CommonProblem.INVALID_REQUEST, field, "Say what the message is.");
    }
  }

  private PhoneNumber callerId(PlaceCall.Command command) {
    List<PhoneNumber> owned = callerIds.list(command.organization(), command.placedBy());
    if (command.from().isBlank()) {
      return owned.stream()
          .findFirst()
          .orElseThrow(() -> notOwned("You have no number to call from yet."));
    }
    PhoneNumber number = numbers.parse(command.from(), "from");
    if (!owned.contains(number)) {
      throw notOwned("Choose one of the numbers you own.");
    }
    return number;
  }

  private static ProblemException notOwned(String message) {
    return ProblemException.atField(CallProblem.CALLER_ID_NOT_OWNED, "from", message);
  }

  /** What is wrong so far. */
  private static final class Findings {
    private final List<FieldError> errors = new ArrayList<>();
    private @Nullable ProblemType type;

    <T> @Nullable T take(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (ProblemException problem) {
        if (problem.errors().isEmpty()) {
          throw problem;
        }
        problem.errors().forEach(error -> add(problem.type(), error.field(), error.message()));
        return null;
      }
    }

    void limit(String field, String text, int longest) {
      if (text.length() > longest) {
        add(
            CallProblem.TEXT_TOO_LONG,
            field,
            "At most " + longest + " characters; this has " + text.length() + ".");
      }
    }

    void add(ProblemType problem, String field, String message) {
      type = type == null || type == problem ? problem : CommonProblem.INVALID_REQUEST;
      errors.add(new FieldError(field, message));
    }

    void throwIfAny() {
      if (type != null) {
        String detail =
            errors.size() == 1
                ? errors.get(0).message()
                : errors.size() + " fields need correction.";
        throw new ProblemException(type, detail, errors);
      }
    }
  }
}
