package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A phone in the page: microphone, speaker, mute and hang up. The browser asks for the microphone
 * first; {@link #connect} answers that. Leaving the page hangs up.
 */
@Tag("cai-phone")
@JsModule("./components/cai-phone.ts")
public class BrowserPhone extends Component implements HasStyle {

  /** Somebody wants to be connected, and the browser lets the page use what that takes. */
  @DomEvent("line-ready")
  public static class Ready extends ComponentEvent<BrowserPhone> {
    private static final long serialVersionUID = 1L;

    public Ready(BrowserPhone phone, boolean fromClient) {
      super(phone, fromClient);
    }
  }

  /** Somebody who listens wants to talk instead, and the microphone is there. */
  @DomEvent("take-over-ready")
  public static class TakingOver extends ComponentEvent<BrowserPhone> {
    private static final long serialVersionUID = 1L;

    public TakingOver(BrowserPhone phone, boolean fromClient) {
      super(phone, fromClient);
    }
  }

  private static final String[] WORDS = {
    "idle",
    "asking",
    "connecting",
    "live",
    "ended",
    "denied",
    "missing",
    "failed",
    "start",
    "again",
    "mute",
    "unmute",
    "hangUp",
    "own",
    "voices"
  };

  private static final String[] WORDS_OF_TAKING_OVER = {
    "takeOver", "talking", "giveBack", "gaveBack", "left", "refused", "caller"
  };

  public BrowserPhone() {
    this("ui.phone", WORDS);
  }

  private BrowserPhone(String prefix, String... words) {
    getElement().setPropertyJson("labels", Labels.of(prefix, words));
  }

  /**
   * Only hears, and asks for no microphone.
   *
   * @param mayTakeOver whether whoever listens is offered to talk instead
   */
  public static BrowserPhone listening(boolean mayTakeOver) {
    String[] words =
        Stream.of(WORDS, WORDS_OF_TAKING_OVER).flatMap(Arrays::stream).toArray(String[]::new);
    BrowserPhone phone = new BrowserPhone("ui.listen", words);
    phone.getElement().setProperty("listening", true);
    phone.getElement().setProperty("takeover", mayTakeOver);
    return phone;
  }

  /** Hears that somebody who listens wants to talk, and the microphone is there. */
  public Registration addTakeOverListener(Runnable listener) {
    return addListener(TakingOver.class, event -> listener.run());
  }

  /** Talks in place of listening, with a one-time ticket for the media socket. */
  public void takeOver(String ticket) {
    getElement().callJsFunction("takeOverWith", ticket);
  }

  /** Listens on, and this is why nobody talks. */
  public void refused(String reason) {
    getElement().callJsFunction("refused", reason);
  }

  /** Whether somebody talks already, so that nobody else is offered to. */
  public void setTaken(boolean taken) {
    getElement().setProperty("taken", taken);
  }

  /** Hears that somebody wants to talk and the microphone is there, or wants to listen. */
  public Registration addReadyListener(Runnable listener) {
    return addListener(Ready.class, event -> listener.run());
  }

  /** Connects to the media socket with a one-time ticket. */
  public void connect(String ticket) {
    getElement().callJsFunction("connect", ticket);
  }

  /** The other side is there. */
  public void live() {
    getElement().callJsFunction("live");
  }

  /** The conversation is over, or did not come about, and this is why. */
  public void ended(String reason) {
    getElement().callJsFunction("ended", reason);
  }
}
