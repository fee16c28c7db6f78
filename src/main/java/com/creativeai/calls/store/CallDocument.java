package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.Direction;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.model.BrokenConversation;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.Conversation;
import com.creativeai.calls.model.Progress;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import com.creativeai.platform.security.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The call as a document. Fields without a value are absent, never null: the sparse unique indexes
 * rest on it.
 */
final class CallDocument {
  /** Since when nothing was heard of a call; absent when nothing more is awaited. */
  static final String QUIET_SINCE = "quietSince";

  /** Whether a conversation was held in the organization's own account. */
  private static final String OWN_ACCOUNT = "ownAccount";

  /** What was said on it has yet to be taken into the search index. */
  static final int NOT_SEARCHABLE = 0;

  private CallDocument() {}

  /** The document of a call, in every collection that has one for each. */
  static Bson theOne(OrganizationId organization, CallId id) {
    return and(eq("_id", id.toString()), eq("organization", organization.toString()));
  }

  static Document of(Call call, Instant updatedAt) {
    CallPlan plan = call.plan();
    Progress progress = call.progress();
    Fields fields = new Fields(new Document());
    fields.put("_id", call.id().toString());
    fields.put("organization", call.organization().toString());
    fields.put("version", call.version());
    fields.put("updatedAt", Date.from(updatedAt));
    fields.put(QUIET_SINCE, Date.from(updatedAt));
    fields.put("direction", plan.direction().code());
    fields.put("to", plan.to().e164());
    fields.put("from", plan.from().e164());
    fields.put("digits", FindableDigits.of(plan));
    fields.put("dialogue", dialogue(plan.dialogue()));
    fields.put("voicemail", voicemail(plan.voicemail()));
    fields.put("recorded", plan.recorded());
    fields.put("tags", plan.tags());
    fields.put("placedBy", plan.placedBy());
    fields.put("placedAt", Date.from(plan.placedAt()));
    fields.put("status", progress.status().code());
    fields.put("over", call.isOver());
    fields.put("searchable", NOT_SEARCHABLE);
    fields.putIfKnown("carrierCall", progress.carrierCall(), CarrierCallId::value);
    fields.putIfKnown("answeredAt", progress.answeredAt(), Date::from);
    fields.putIfKnown("endedAt", progress.endedAt(), Date::from);
    fields.putIfKnown("seconds", progress.seconds(), seconds -> seconds);
    fields.putIfKnown("answeredBy", progress.answeredBy(), Enum::name);
    fields.putIfKnown("ending", progress.ending(), CallDocument::ending);
    fields.put("conversation", conversation(call.conversation()));
    fields.putIfKnown("recording", call.recording(), CallDocument::recording);
    fields.putIfKnown("transfer", call.transfer(), CallDocument::transfer);
    fields.put("timeline", call.timeline().stream().map(CallDocument::event).toList());
    return fields.document();
  }

  static Call toCall(Document document) {
    return new Call(
        CallId.parse(document.getString("_id")),
        OrganizationId.parse(document.getString("organization")),
        plan(document),
        progress(document),
        conversation(document),
        known(document.get("recording", Document.class), CallDocument::toRecording),
        known(document.get("transfer", Document.class), CallDocument::toTransfer),
        document.getList("timeline", Document.class).stream().map(CallDocument::toEvent).toList(),
        document.getLong("version"));
  }

  private static CallPlan plan(Document document) {
    Document dialogue = document.get("dialogue", Document.class);
    Map<String, String> variables = new TreeMap<>();
    // Names may hold dots, which a field name had better not.
    dialogue
        .getList("variables", Document.class)
        .forEach(pair -> variables.put(pair.getString("name"), pair.getString("value")));
    Direction direction =
        Direction.valueOf(document.getString("direction").toUpperCase(Locale.ROOT));
    return new CallPlan(
        direction,
        new PhoneNumber(document.getString("to")),
        new PhoneNumber(document.getString("from")),
        new Dialogue(
            AgentId.parse(dialogue.getString("agent")),
            dialogue.getString("agentName"),
            dialogue.getInteger("agentVersion"),
            dialogue.getString("prompt"),
            dialogue.getString("firstMessage"),
            variables),
        toVoicemail(document.get("voicemail", Document.class)),
        // Earlier versions recorded the calls that they dialed, and no others.
        document.getBoolean("recorded", direction == Direction.OUTBOUND),
        document.getList("tags", String.class),
        document.getString("placedBy"),
        document.getDate("placedAt").toInstant());
  }

  private static Document dialogue(Dialogue dialogue) {
    List<Document> variables =
        new TreeMap<>(dialogue.variables())
            .entrySet().stream()
                .map(pair -> new Document("name", pair.getKey()).append("value", pair.getValue()))
                .toList();
    return new Document("agent", dialogue.agent().toString())
        .append("agentName", dialogue.agentName())
        .append("agentVersion", dialogue.agentVersion())
        .append("prompt", dialogue.prompt())
        .append("firstMessage", dialogue.firstMessage())
        .append("variables", variables);
  }

  private static Document voicemail(VoicemailPolicy policy) {
    return new Document("action", policy.action().name()).append("message", policy.message());
  }

  /** Calls of earlier versions have none. */
  private static VoicemailPolicy toVoicemail(@Nullable Document policy) {
    return policy == null
        ? VoicemailPolicy.TALK
        : new VoicemailPolicy(
            VoicemailPolicy.Action.valueOf(policy.getString("action")),
            policy.getString("message"));
  }

  private static Progress progress(Document document) {
    return new Progress(
        CallStatus.find(document.getString("status")).orElseThrow(),
        known(document.getString("carrierCall"), CarrierCallId::new),
        known(document.getDate("answeredAt"), Date::toInstant),
        known(document.getDate("endedAt"), Date::toInstant),
        document.getInteger("seconds"),
        known(document.getString("answeredBy"), AnsweredBy::valueOf),
        known(
            document.get("ending", Document.class),
            ending ->
                new Ending(
                    EndReason.valueOf(ending.getString("reason")), ending.getString("detail"))));
  }

  private static Document ending(Ending ending) {
    return new Document("reason", ending.reason().name()).append("detail", ending.detail());
  }

  private static Document conversation(Conversation conversation) {
    Fields fields = new Fields(new Document("summary", conversation.summary()));
    fields.putIfKnown("id", conversation.id(), ConversationId::value);
    putAccount(fields, conversation.account());
    if (!conversation.earlier().isEmpty()) {
      // To be found by; the parts of a document in a list are not.
      fields.put(
          "brokenIds", conversation.earlier().stream().map(one -> one.id().value()).toList());
      fields.put("broken", conversation.earlier().stream().map(CallDocument::broken).toList());
    }
    fields.putIfKnown("outcome", conversation.outcome(), Enum::name);
    fields.putIfKnown("carrierCharge", conversation.carrierCharge(), CallDocument::money);
    fields.putIfKnown("agentCharge", conversation.agentCharge(), CallDocument::money);
    fields.putIfKnown("credits", conversation.credits(), credits -> credits);
    return fields.document();
  }

  private static Conversation conversation(Document call) {
    OrganizationId organization = OrganizationId.parse(call.getString("organization"));
    Document document = call.get("conversation", Document.class);
    return new Conversation(
        known(document.getString("id"), ConversationId::new),
        account(organization, document),
        document.getList("broken", Document.class, List.of()).stream()
            .map(broken -> toBroken(organization, broken))
            .toList(),
        known(document.getString("outcome"), Outcome::valueOf),
        document.getString("summary"),
        known(document.get("carrierCharge", Document.class), CallDocument::toMoney),
        known(document.get("agentCharge", Document.class), CallDocument::toMoney),
        document.getLong("credits"));
  }

  private static Document broken(BrokenConversation broken) {
    Fields fields = new Fields(new Document("id", broken.id().value()));
    putAccount(fields, broken.account());
    fields.putIfKnown("charge", broken.charge(), CallDocument::money);
    fields.putIfKnown("credits", broken.credits(), credits -> credits);
    return fields.document();
  }

  private static BrokenConversation toBroken(OrganizationId organization, Document document) {
    return new BrokenConversation(
        new ConversationId(document.getString("id")),
        account(organization, document),
        known(document.get("charge", Document.class), CallDocument::toMoney),
        document.getLong("credits"));
  }

  /** Nothing for the default account. */
  private static void putAccount(Fields fields, AgentAccount account) {
    if (account.isOwn()) {
      fields.put(OWN_ACCOUNT, true);
    }
  }

  /** The own one is the organization's of the call, whatever else the document says. */
  private static AgentAccount account(OrganizationId organization, Document document) {
    return AgentAccount.of(organization, document.getBoolean(OWN_ACCOUNT, false));
  }

  private static Document money(Money money) {
    return new Document("amount", money.amount().toPlainString())
        .append("currency", money.currency().getCurrencyCode());
  }

  private static Money toMoney(Document document) {
    return new Money(
        new BigDecimal(document.getString("amount")),
        Currency.getInstance(document.getString("currency")));
  }

  private static Document recording(Recording recording) {
    return new Document("carrierId", recording.carrierId())
        .append("state", recording.state().name())
        .append("bytes", recording.bytes())
        .append("seconds", recording.seconds())
        .append("callerPeaks", recording.callerPeaks())
        .append("agentPeaks", recording.agentPeaks());
  }

  private static Recording toRecording(Document document) {
    return new Recording(
        document.getString("carrierId"),
        Recording.State.valueOf(document.getString("state")),
        document.getLong("bytes"),
        document.getInteger("seconds"),
        document.getList("callerPeaks", Integer.class),
        document.getList("agentPeaks", Integer.class));
  }

  private static Document transfer(Transfer transfer) {
    return new Document("name", transfer.name())
        .append("number", transfer.number().e164())
        .append("mode", transfer.mode().name())
        .append("briefing", transfer.briefing())
        .append("state", transfer.state().name());
  }

  private static Transfer toTransfer(Document document) {
    return new Transfer(
        document.getString("name"),
        new PhoneNumber(document.getString("number")),
        Transfer.Mode.valueOf(document.getString("mode")),
        document.getString("briefing"),
        Transfer.State.valueOf(document.getString("state")));
  }

  private static Document event(TimelineEvent event) {
    return new Document("kind", event.kind())
        .append("at", Date.from(event.at()))
        .append("detail", event.detail());
  }

  private static TimelineEvent toEvent(Document document) {
    return new TimelineEvent(
        document.getString("kind"),
        document.getDate("at").toInstant(),
        document.getString("detail"));
  }

  private static <S, T> @Nullable T known(@Nullable S value, Function<S, T> conversion) {
    return value == null ? null : conversion.apply(value);
  }

  /** A document in the making that leaves out what has no value. */
  private record Fields(Document document) {
    void put(String name, Object value) {
      document.append(name, value);
    }

    <T> void putIfKnown(String name, @Nullable T value, Function<T, Object> conversion) {
      if (value != null) {
        document.append(name, conversion.apply(value));
      }
    }
  }
}
