package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallOrder.RecordingOrder;
import com.creativeai.sandbox.carrier.call.CallOrder.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Calls another number and lets the two talk. */
final class DialVerb implements Verb {
  private static final int LONGEST_SECONDS = 14_400;

  /** What the document asks for, with addresses as written. */
  record Wish(
      String number,
      String callerId,
      int ringMillis,
      int longestMillis,
      @Nullable String recordAs,
      Attributes.@Nullable Link whisper,
      Attributes.@Nullable Link action) {}

  private final Wish wish;
  private final Attributes.@Nullable Link recordingTold;
  private final Attributes.@Nullable Link statusTold;
  private final Set<String> statusEvents = new HashSet<>();

  DialVerb(Element element) throws TwimlException {
    Attributes attributes = new Attributes(element);
    Element number = numberOf(element);
    Attributes inner = new Attributes(number);
    String record = attributes.text("record", "do-not-record");
    wish =
        new Wish(
            inner.body(),
            attributes.text("callerId", ""),
            1000 * attributes.number("timeout", 30, 1, 600),
            1000 * attributes.number("timeLimit", LONGEST_SECONDS, 1, LONGEST_SECONDS),
            record.equals("do-not-record") || record.equals("false") ? null : record,
            number == element ? null : inner.link("url", "method"),
            attributes.link("action", "method"));
    recordingTold = attributes.link("recordingStatusCallback", "recordingStatusCallbackMethod");
    statusTold = number == element ? null : inner.link("statusCallback", "statusCallbackMethod");
    statusEvents.addAll(List.of(inner.text("statusCallbackEvent", "completed").split(" +")));
  }

  @Override
  public void begin(Stage stage) {
    Subscription status =
        statusTold == null
            ? null
            : new Subscription(statusTold.from(stage.document()), statusEvents);
    new SecondLeg(stage, wish, status, recording(stage)).dial();
  }

  private @Nullable RecordingOrder recording(Stage stage) {
    if (wish.recordAs() == null) {
      return null;
    }
    Subscription told =
        recordingTold == null
            ? null
            : new Subscription(recordingTold.from(stage.document()), Set.of("completed", "absent"));
    return new RecordingOrder(wish.recordAs().endsWith("-dual"), "DialVerb", told);
  }

  private static Element numberOf(Element dial) throws TwimlException {
    List<Element> children = TwimlParser.children(dial);
    if (children.isEmpty()) {
      return dial;
    }
    Element first = children.get(0);
    if (children.size() > 1 || !first.getTagName().equals("Number")) {
      throw new TwimlException("Dial takes one Number here");
    }
    return first;
  }
}
