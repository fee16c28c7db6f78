package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Conversation;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.http.Csv;
import com.creativeai.platform.http.Export;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands calls out as CSV, however many (CALL-7); that they were handed out is written down. */
@ApplicationScoped
public class ExportCalls {
  static final String ACTION = "calls.exported";

  private static final String HEADER =
      "id,placed_at,direction,from,to,status,answered_by,duration_seconds,outcome,end_reason,"
          + "agent,agent_version,tags,carrier_cost,carrier_currency,agent_cost,agent_currency\r\n";

  @Inject CallStore calls;
  @Inject AuditTrail audit;

  public ExportCalls() {}

  ExportCalls(CallStore calls, AuditTrail audit) {
    this.calls = calls;
    this.audit = audit;
  }

  /**
   * The entry is written now; the export follows as fast as somebody reads it.
   *
   * @param query whatever its page
   */
  public Export export(Caller caller, CallQuery query) {
    OrganizationId organization = caller.organization();
    audit.record(organization, caller.subject(), ACTION, organization.toString(), words(query));
    return output -> write(organization, query, output);
  }

  private void write(OrganizationId organization, CallQuery query, OutputStream output)
      throws IOException {
    Writer csv = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    csv.write(HEADER);
    try {
      calls.each(organization, query, call -> append(csv, call));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    csv.flush();
  }

  private static void append(Writer csv, Call call) {
    try {
      csv.write(line(call));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String line(Call call) {
    var plan = call.plan();
    var progress = call.progress();
    Conversation conversation = call.conversation();
    return Csv.line(
        Stream.of(
            call.id().toString(),
            plan.placedAt().toString(),
            plan.direction().code(),
            plan.from().e164(),
            plan.to().e164(),
            call.status().code(),
            known(progress.answeredBy(), AnsweredBy::code),
            progress.duration().map(Duration::toSeconds).map(String::valueOf).orElse(""),
            known(conversation.outcome(), Outcome::code),
            progress.howItEnded().map(end -> end.reason().code()).orElse(""),
            plan.dialogue().agentName(),
            String.valueOf(plan.dialogue().agentVersion()),
            String.join(" ", plan.tags()),
            known(conversation.carrierCharge(), money -> money.amount().toPlainString()),
            known(conversation.carrierCharge(), money -> money.currency().getCurrencyCode()),
            known(conversation.agentCharge(), money -> money.amount().toPlainString()),
            known(conversation.agentCharge(), money -> money.currency().getCurrencyCode())));
  }

  private static <T> String known(@Nullable T value, Function<T, String> words) {
    return value == null ? "" : words.apply(value);
  }

  /** What was looked for is said without the number it may be. */
  private static Map<String, String> words(CallQuery query) {
    return Map.of(
        "statuses",
        query.statuses().stream().map(CallStatus::code).sorted().toList().toString(),
        "direction",
        query.direction().map(Direction::code).orElse(""),
        "agent",
        query.agent().map(Object::toString).orElse(""),
        "tag",
        query.tag().orElse(""),
        "searched",
        String.valueOf(!query.search().isBlank()),
        "startedAfter",
        query.startedAfter().map(Object::toString).orElse(""),
        "startedBefore",
        query.startedBefore().map(Object::toString).orElse(""));
  }
}
