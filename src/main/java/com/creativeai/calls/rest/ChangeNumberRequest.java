package com.creativeai.calls.rest;

import com.creativeai.calls.number.ChangeNumber;
import com.creativeai.calls.number.HoursInput;
import com.creativeai.calls.number.HoursInput.Span;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/v1/numbers/{id}}; what is left out stays as it is. */
public record ChangeNumberRequest(
    @Nullable String agentId, @Nullable HoursRequest hours, @Nullable String closedMessage) {

  /** Business hours, all of them. */
  public record HoursRequest(
      @Nullable String zone,
      @Nullable List<@Nullable SpanRequest> openings,
      @Nullable List<@Nullable String> holidays) {
    HoursInput input() {
      if (openings == null) {
        throw ProblemException.atField(
            CommonProblem.INVALID_REQUEST,
            "hours.openings",
            "Say when it is open; an empty list is never.");
      }
      return new HoursInput(
          orEmpty(zone),
          openings.stream().map(SpanRequest::span).toList(),
          holidays == null
              ? List.of()
              : holidays.stream().map(ChangeNumberRequest::orEmpty).toList());
    }
  }

  /** One opening of a day. */
  public record SpanRequest(@Nullable String day, @Nullable String from, @Nullable String until) {
    private static final Span NONE = new Span("", "", "");

    static Span span(@Nullable SpanRequest request) {
      return request == null
          ? NONE
          : new Span(orEmpty(request.day), orEmpty(request.from), orEmpty(request.until));
    }
  }

  ChangeNumber.Command command() {
    return new ChangeNumber.Command(
        Optional.ofNullable(agentId).map(AgentIds::parse),
        Optional.ofNullable(hours).map(HoursRequest::input),
        Optional.ofNullable(closedMessage));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
