package com.creativeai.calls.rest;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.Conversation;
import com.creativeai.calls.model.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call in the public JSON. Fields that are not known (yet) are absent.
 *
 * @param duration seconds that people talked
 * @param startTime when the call was placed
 * @param transcript only where one call is asked for
 */
public record CallJson(
    String id,
    @Nullable String callSid,
    String to,
    String from,
    String direction,
    String status,
    @Nullable Long duration,
    Instant startTime,
    @Nullable Instant answerTime,
    @Nullable Instant endTime,
    @Nullable String outcome,
    @Nullable String summary,
    @Nullable String answeredBy,
    @Nullable EndJson end,
    @Nullable TransferJson transfer,
    @Nullable String recordingUrl,
    @Nullable List<TurnJson> transcript,
    MetadataJson metadata,
    BillingJson billing,
    List<EventJson> timeline) {

  /** Why the call ended. */
  public record EndJson(String reason, String detail) {
    static EndJson of(Ending ending) {
      return new EndJson(ending.reason().code(), ending.detail());
    }
  }

  /** To whom the call was handed over; {@code state} is asked, failed or connected. */
  public record TransferJson(
      String name, String number, String mode, String briefing, String state) {
    static TransferJson of(Transfer transfer) {
      return new TransferJson(
          transfer.name(),
          transfer.number().e164(),
          transfer.mode().code(),
          transfer.briefing(),
          transfer.state().code());
    }
  }

  /** One turn; {@code offset} in seconds from the start of the audio. */
  public record TurnJson(
      int number,
      String role,
      String message,
      @Nullable String original,
      Instant timestamp,
      double offset,
      String state,
      @Nullable LatencyJson latency) {
    static TurnJson of(Turn turn) {
      return new TurnJson(
          turn.number(),
          turn.role().code(),
          turn.message(),
          turn.original(),
          turn.timestamp(),
          turn.offsetMillis() / 1000.0,
          turn.state().name().toLowerCase(Locale.ROOT),
          LatencyJson.of(turn.latency()));
    }
  }

  /** How long the person waited for a turn of the agent, in seconds. */
  public record LatencyJson(double answer, double own, @Nullable Double heard) {
    static @Nullable LatencyJson of(@Nullable TurnLatency latency) {
      if (latency == null) {
        return null;
      }
      Long heard = latency.heardMillis();
      return new LatencyJson(
          latency.answerMillis() / 1000.0,
          latency.ownMicros() / 1_000_000.0,
          heard == null ? null : heard / 1000.0);
    }
  }

  /** What the call is about. */
  public record MetadataJson(
      String agentId,
      String agentName,
      int agentVersion,
      @Nullable String conversationId,
      @Nullable List<String> brokenConversationIds,
      String prompt,
      String firstMessage,
      Map<String, String> variables,
      VoicemailJson voicemail,
      List<String> tags) {}

  /**
   * What the call cost.
   *
   * @param elevenLabsCredits in the vendor's unit
   * @param estimatedCost by the price table, while a vendor's charge in dollars is not known
   */
  public record BillingJson(
      @Nullable MoneyJson twilioCharges,
      @Nullable MoneyJson elevenLabsCharges,
      @Nullable Long elevenLabsCredits,
      @Nullable MoneyJson totalCost,
      @Nullable MoneyJson estimatedCost) {
    static BillingJson of(Conversation conversation, Optional<Money> estimate) {
      Money carrier = conversation.carrierCharge();
      Money agent = conversation.wholeAgentCharge();
      return new BillingJson(
          known(carrier, MoneyJson::of),
          known(agent, MoneyJson::of),
          conversation.wholeCredits(),
          total(carrier, agent).map(MoneyJson::of).orElse(null),
          estimate.map(MoneyJson::of).orElse(null));
    }

    /** Known when both charges are, in one currency. */
    private static Optional<Money> total(@Nullable Money carrier, @Nullable Money agent) {
      if (carrier == null || agent == null || !carrier.currency().equals(agent.currency())) {
        return Optional.empty();
      }
      return Optional.of(new Money(carrier.amount().add(agent.amount()), carrier.currency()));
    }
  }

  /** Something that happened. */
  public record EventJson(String event, Instant time, String detail) {}

  static CallJson summary(Call call, Optional<Money> estimate) {
    return of(call, estimate, null);
  }

  static CallJson whole(Call call, Optional<Money> estimate, List<Turn> turns) {
    return of(call, estimate, turns.stream().map(TurnJson::of).toList());
  }

  private static CallJson of(
      Call call, Optional<Money> estimate, @Nullable List<TurnJson> transcript) {
    CallPlan plan = call.plan();
    var progress = call.progress();
    return new CallJson(
        call.id().toString(),
        known(progress.carrierCall(), CarrierCallId::value),
        plan.to().e164(),
        plan.from().e164(),
        plan.direction().code(),
        call.status().code(),
        progress.duration().map(Duration::toSeconds).orElse(null),
        plan.placedAt(),
        progress.answeredAt(),
        progress.endedAt(),
        known(call.conversation().outcome(), Outcome::code),
        call.conversation().outcome() == null ? null : call.conversation().summary(),
        known(progress.answeredBy(), AnsweredBy::code),
        progress.howItEnded().map(EndJson::of).orElse(null),
        known(call.transfer(), TransferJson::of),
        call.keptRecording().isPresent() ? "/api/v1/calls/" + call.id() + "/recording" : null,
        transcript,
        metadata(call),
        BillingJson.of(call.conversation(), estimate),
        call.timeline().stream()
            .map(event -> new EventJson(event.kind(), event.at(), event.detail()))
            .toList());
  }

  private static MetadataJson metadata(Call call) {
    var dialogue = call.plan().dialogue();
    return new MetadataJson(
        dialogue.agent().toString(),
        dialogue.agentName(),
        dialogue.agentVersion(),
        known(call.conversation().id(), ConversationId::value),
        brokenConversations(call),
        dialogue.prompt(),
        dialogue.firstMessage(),
        dialogue.variables(),
        VoicemailJson.of(call.plan().voicemail()),
        call.plan().tags());
  }

  private static @Nullable List<String> brokenConversations(Call call) {
    List<String> ids =
        call.conversation().earlier().stream().map(broken -> broken.id().value()).toList();
    return ids.isEmpty() ? null : ids;
  }

  private static <S, T> @Nullable T known(@Nullable S value, Function<S, T> conversion) {
    return value == null ? null : conversion.apply(value);
  }
}
