package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallStatus;
import java.util.Map;
import org.w3c.dom.Element;

/** Makes verbs of TwiML elements. */
final class Verbs {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private Verbs() {}

  static Verb of(Element element) throws TwimlException {
    Attributes attributes = new Attributes(element);
    return switch (element.getTagName()) {
      case "Say", "Play" -> new PromptVerb(Prompt.of(element));
      case "Pause" -> pause(attributes);
      case "Hangup" -> Stage::hangUp;
      case "Reject" -> new RejectVerb(attributes);
      case "Redirect" -> redirect(attributes);
      case "Gather" -> new GatherVerb(element);
      case "Record" -> new RecordVerb(attributes);
      case "Dial" -> new DialVerb(element);
      case "Connect" -> new ConnectVerb(element);
      default -> throw new TwimlException(element.getTagName() + " is not a verb known here");
    };
  }

  private static Verb pause(Attributes attributes) throws TwimlException {
    long millis = 1000L * attributes.number("length", 1, 0, NO_LIMIT);
    return stage -> stage.after(millis, stage::next);
  }

  private static Verb redirect(Attributes attributes) throws TwimlException {
    Attributes.Link link = Attributes.Link.of(attributes.body(), attributes.method("method"));
    return stage -> stage.goTo(link.from(stage.document()), Map.of());
  }

  /** Plays something, then goes on. */
  private record PromptVerb(Prompt prompt) implements Verb {
    @Override
    public void begin(Stage stage) {
      prompt.audio(stage).thenAccept(audio -> stage.later(() -> stage.play(audio, stage::next)));
    }
  }

  /** Refuses a call that rings; hangs up one that was answered. */
  private static final class RejectVerb implements Verb {
    private final boolean isBusy;

    private RejectVerb(Attributes attributes) throws TwimlException {
      String reason = attributes.text("reason", "rejected");
      if (!reason.equals("rejected") && !reason.equals("busy")) {
        throw new TwimlException("Reject reason is neither rejected nor busy");
      }
      this.isBusy = reason.equals("busy");
    }

    @Override
    public boolean needsAnswer() {
      return false;
    }

    @Override
    public void begin(Stage stage) {
      if (stage.live().call().record().status() == CallStatus.IN_PROGRESS) {
        stage.hangUp();
      } else if (isBusy) {
        stage.end(CallStatus.BUSY, 486);
      } else {
        stage.end(CallStatus.FAILED, 603);
      }
    }
  }
}
