package com.creativeai.calls.model;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Direction;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone call. Every transition answers the next version of it, or an equal one when the news were
 * none (M1).
 *
 * @param timeline what happened, by time
 * @param version grows by one with every stored change (M2)
 */
public record Call(
    CallId id,
    OrganizationId organization,
    CallPlan plan,
    Progress progress,
    Conversation conversation,
    @Nullable Recording recording,
    @Nullable Transfer transfer,
    List<TimelineEvent> timeline,
    long version) {
  private static final String NOBODY_ELSE = "nobody took the call";

  /** Carriers tell time in whole seconds; within one, the order of nature holds. */
  private static final Comparator<TimelineEvent> BY_TIME =
      Comparator.comparing((TimelineEvent event) -> event.at().truncatedTo(ChronoUnit.SECONDS))
          .thenComparing(TimelineEvent::stage)
          .thenComparing(TimelineEvent::at)
          .thenComparing(TimelineEvent::kind);

  private static final Comparator<TimelineEvent> FIRST_OF_KIND =
      Comparator.comparing(TimelineEvent::at)
          .thenComparing(TimelineEvent::detail, Comparator.reverseOrder());

  public Call {
    timeline = List.copyOf(timeline);
  }

  /** A new call, about to be dialed. */
  public static Call placed(CallId id, OrganizationId organization, CallPlan plan) {
    List<TimelineEvent> begin =
        List.of(new TimelineEvent(TimelineEvent.PLACED, plan.placedAt(), ""));
    return new Call(id, organization, plan, Progress.NONE, Conversation.NONE, null, null, begin, 0);
  }

  public CallStatus status() {
    return progress.status();
  }

  public boolean isOver() {
    return status().isTerminal();
  }

  /** The number of the person on the call. */
  public PhoneNumber theirs() {
    return plan.direction() == Direction.OUTBOUND ? plan.to() : plan.from();
  }

  /** Our number on the call. */
  public PhoneNumber ours() {
    return plan.direction() == Direction.OUTBOUND ? plan.from() : plan.to();
  }

  public Optional<Recording> keptRecording() {
    return Optional.ofNullable(recording).filter(Recording::isKept);
  }

  /** The carrier has it under this id. */
  public Call carriedAs(CarrierCallId carrierCall, Instant at) {
    return with(progress.carriedAs(carrierCall)).noting(TimelineEvent.ACCEPTED, at, "");
  }

  /** Somebody reports a status. */
  public Call reached(CallStatus status, Instant at, @Nullable Integer seconds) {
    Call next = with(progress.reached(status, at, seconds));
    return status == CallStatus.QUEUED ? next : next.noting(status.code(), at, "");
  }

  /** It is over before it began, and never got to the carrier. */
  public Call failed(EndReason reason, String detail, Instant at) {
    return reached(CallStatus.FAILED, at, null).endingWith(new Ending(reason, detail));
  }

  public Call endingWith(Ending ending) {
    return with(progress.endingWith(ending));
  }

  public Call answeredBy(AnsweredBy verdict, Instant at) {
    return with(progress.answeredBy(verdict)).noting(TimelineEvent.ANSWERED_BY, at, verdict.code());
  }

  /**
   * The agent is there.
   *
   * @param account in which the conversation is held
   */
  public Call talkingIn(AgentAccount account, ConversationId conversationId, Instant at) {
    Conversation next = conversation.connected(account, conversationId);
    boolean again = !next.earlier().isEmpty();
    return with(next)
        .noting(again ? TimelineEvent.AGENT_RECONNECTED : TimelineEvent.AGENT_CONNECTED, at, "");
  }

  /** An earlier conversation of the call, which broke, cost this much. */
  public Call charged(ConversationId broken, @Nullable Long credits, @Nullable Money price) {
    return with(conversation.charged(broken, credits, price));
  }

  public Call analysed(
      Outcome outcome, String summary, @Nullable Long credits, @Nullable Money price, Instant at) {
    return with(conversation.analysed(outcome, summary, credits, price))
        .noting(TimelineEvent.ANALYSED, at, "");
  }

  public Call carriedFor(Money price) {
    return with(conversation.carriedFor(price));
  }

  public Call recorded(Recording next) {
    return new Call(
        id, organization, plan, progress, conversation, next, transfer, timeline, version);
  }

  /** It is being handed over; once for a call. */
  public Call transferring(Transfer asked, Instant at) {
    return with(asked).noting(TimelineEvent.TRANSFER_ASKED, at, asked.name());
  }

  /** The person it is handed over to has it. */
  public Call transferred(Instant at) {
    return transfer == null || transfer.state() == Transfer.State.RETURNED
        ? this
        : with(transfer.reached(Transfer.State.CONNECTED))
            .endingWith(Ending.of(EndReason.TRANSFERRED))
            .noting(TimelineEvent.TRANSFERRED, at, transfer.name());
  }

  /**
   * Nobody took it over.
   *
   * @param why what the carrier said
   */
  public Call notTransferred(String why, Instant at) {
    return notTakenOver(Transfer.State.FAILED, why, at);
  }

  /** Nobody took it over, and the agent gets it back; why, as above. */
  public Call returning(String why, Instant at) {
    return notTakenOver(Transfer.State.RETURNED, why, at);
  }

  private Call notTakenOver(Transfer.State next, String why, Instant at) {
    return transfer == null || transfer.state().isFinal()
        ? this
        : with(transfer.reached(next)).noting(TimelineEvent.TRANSFER_FAILED, at, why);
  }

  /** Whether it is open what comes of handing it over; an apology to the caller decides it, too. */
  public boolean isBeingTransferred() {
    Ending known = progress.ending();
    boolean isGivenUp = known != null && known.reason() == EndReason.TRANSFER_FAILED;
    return transfer != null && !transfer.state().isFinal() && !isGivenUp;
  }

  /** Whether the agent gets the call back, or has it, after nobody took it over. */
  public boolean isReturned() {
    return transfer != null && transfer.state() == Transfer.State.RETURNED;
  }

  /** Its audio comes to an agent: at first, and when the agent got it back. */
  public Call mediaStarted(Instant at) {
    Call next = noting(TimelineEvent.MEDIA_STARTED, at, "");
    if (!isReturned()) {
      return next;
    }
    return (TakeOver.present(next).isPresent() ? next.givenBack(NOBODY_ELSE, at) : next)
        .noting(TimelineEvent.AGENT_RETURNED, at, "");
  }

  /** Its audio ends; for good, unless it goes to a person who does not take it. */
  public Call mediaEnded(Ending ending, Instant at) {
    return endingWith(ending).again(TimelineEvent.MEDIA_ENDED, at, ending.reason().code());
  }

  /** Adds an event; of several of one kind the earliest holds, of the same moment the wordiest. */
  public Call noting(String kind, Instant at, String detail) {
    TimelineEvent news = new TimelineEvent(kind, at, detail);
    Optional<TimelineEvent> known =
        timeline.stream().filter(event -> event.kind().equals(kind)).findFirst();
    if (known.isPresent() && FIRST_OF_KIND.compare(known.get(), news) <= 0) {
      return this;
    }
    List<TimelineEvent> events = new ArrayList<>(timeline);
    events.removeIf(event -> event.kind().equals(kind));
    return with(events, news);
  }

  /** Whether an event of this kind has happened. */
  public boolean has(String kind) {
    return timeline.stream().anyMatch(event -> event.kind().equals(kind));
  }

  /** Whether somebody of the organization wants it to end. */
  public boolean isUnwanted() {
    return has(TimelineEvent.HANG_UP_ASKED);
  }

  /** The agent used a tool, perhaps one that it had used before. */
  public Call usedTool(Instant at, String detail) {
    return again(TimelineEvent.TOOL_USED, at, detail);
  }

  /**
   * Somebody of the team talks in the agent's place.
   *
   * @param name of them, for people
   */
  public Call takenOver(String name, Instant at) {
    return again(TimelineEvent.TAKEN_OVER, at, name);
  }

  /**
   * The agent has the call again.
   *
   * @param why empty when the colleague wanted it
   */
  public Call givenBack(String why, Instant at) {
    return again(TimelineEvent.GIVEN_BACK, at, why);
  }

  private Call again(String kind, Instant at, String detail) {
    return with(new ArrayList<>(timeline), new TimelineEvent(kind, at, detail));
  }

  /** The same call as the store keeps it next. */
  public Call nextVersion() {
    return new Call(
        id, organization, plan, progress, conversation, recording, transfer, timeline, version + 1);
  }

  private Call with(List<TimelineEvent> events, TimelineEvent news) {
    events.add(news);
    events.sort(BY_TIME);
    return new Call(
        id, organization, plan, progress, conversation, recording, transfer, events, version);
  }

  private Call with(Progress next) {
    return new Call(
        id, organization, plan, next, conversation, recording, transfer, timeline, version);
  }

  private Call with(Transfer next) {
    return new Call(
        id, organization, plan, progress, conversation, recording, next, timeline, version);
  }

  private Call with(Conversation next) {
    return new Call(id, organization, plan, progress, next, recording, transfer, timeline, version);
  }
}
