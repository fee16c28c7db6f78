package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.line.MediaStreamLeg;
import com.creativeai.sandbox.carrier.line.StreamEnd;
import com.creativeai.sandbox.carrier.line.StreamPlan;
import com.creativeai.sandbox.carrier.wire.Target;
import com.creativeai.sandbox.carrier.wire.TwilioDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Connects the call to a media stream; ends when the product closes it (V2). */
final class ConnectVerb implements Verb {
  private static final int LONGEST_PARAMETER = 500;

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final String url;
  private final String name;
  private final Attributes.@Nullable Link action;
  private final Attributes.@Nullable Link statusTold;

  ConnectVerb(Element element) throws TwimlException {
    action = new Attributes(element).link("action", "method");
    List<Element> children = TwimlParser.children(element);
    if (children.size() != 1 || !children.get(0).getTagName().equals("Stream")) {
      throw new TwimlException("Connect takes one Stream here");
    }
    Element stream = children.get(0);
    Attributes attributes = new Attributes(stream);
    url = attributes.text("url", "");
    name = attributes.text("name", "");
    statusTold = attributes.link("statusCallback", "statusCallbackMethod");
    String track = attributes.text("track", "inbound_track");
    if (url.isEmpty() || !track.equals("inbound_track")) {
      throw new TwimlException("Stream needs a url, and carries the inbound_track only");
    }
    for (Element child : TwimlParser.children(stream)) {
      addParameter(child);
    }
  }

  private void addParameter(Element child) throws TwimlException {
    Attributes attributes = new Attributes(child);
    String key = attributes.text("name", "");
    String value = attributes.text("value", "");
    if (!child.getTagName().equals("Parameter") || key.isEmpty()) {
      throw new TwimlException("Stream takes Parameters with a name");
    }
    if (key.length() + value.length() >= LONGEST_PARAMETER) {
      throw new TwimlException("a Parameter has fewer than " + LONGEST_PARAMETER + " characters");
    }
    parameters.put(key, value);
  }

  @Override
  public void begin(Stage stage) {
    Streaming streaming = new Streaming(stage);
    Equipment equipment = stage.live().equipment();
    MediaStreamLeg leg = equipment.links().streams().open(streaming.plan, stage.line(), streaming);
    stage.whenOver(() -> leg.stop("the call went on without it"));
  }

  private final class Streaming implements MediaStreamLeg.Watcher {
    private final Stage stage;
    private final Equipment equipment;
    private final StreamPlan plan;

    private Streaming(Stage stage) {
      this.stage = stage;
      this.equipment = stage.live().equipment();
      this.plan =
          new StreamPlan(
              equipment.account().sid(),
              stage.live().call().sid(),
              equipment.books().sids().next("MZ"),
              url,
              parameters);
    }

    @Override
    public void onStarted() {
      note("started", Map.of());
      tell("stream-started", "");
    }

    @Override
    public void onMessage(String event, boolean isValid) {
      note(event, Map.of("valid", isValid));
      if (!isValid) {
        stage
            .live()
            .execute(() -> stage.live().note(StreamEnd.INVALID_MESSAGE, "stream message " + event));
      }
    }

    @Override
    public void onEnded(StreamEnd end, long chunks) {
      note("ended", Map.of("code", end.errorCode(), "reason", end.reason(), "chunksSent", chunks));
      tell(
          end.isError() ? "stream-error" : "stream-stopped",
          end.isError() ? end.errorCode() + " " + end.reason() : "");
      stage.live().execute(() -> noteError(end));
      stage.later(this::goOn);
    }

    private void noteError(StreamEnd end) {
      if (end.isError()) {
        stage.live().note(end.errorCode(), end.reason());
      }
    }

    private void goOn() {
      if (action == null) {
        stage.next();
      } else {
        stage.goTo(action.from(stage.document()), Map.of("StreamSid", plan.streamSid()));
      }
    }

    private void note(String event, Map<String, ?> more) {
      Map<String, Object> facts = new LinkedHashMap<>(more);
      facts.put("callSid", plan.callSid());
      facts.put("streamSid", plan.streamSid());
      facts.put("event", event);
      equipment.books().ledger().append("media", facts);
    }

    private void tell(String event, String error) {
      if (statusTold == null) {
        return;
      }
      Target target = statusTold.from(stage.document());
      Map<String, String> form = new LinkedHashMap<>();
      form.put("AccountSid", plan.accountSid());
      form.put("CallSid", plan.callSid());
      form.put("StreamSid", plan.streamSid());
      form.put("StreamName", name.isEmpty() ? plan.streamSid() : name);
      form.put("StreamEvent", event);
      form.put("Timestamp", TwilioDates.print(equipment.pace().clock().instant()));
      if (!error.isEmpty()) {
        form.put("StreamError", error);
      }
      var unused = equipment.links().product().send("callback", target, form);
    }
  }
}
