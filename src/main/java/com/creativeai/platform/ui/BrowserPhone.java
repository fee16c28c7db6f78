package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

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

  public BrowserPhone() {
    this("ui.phone", false);
  }

  private BrowserPhone(String words, boolean listening) {
    getElement().setProperty("listening", listening);
    getElement()
        .setPropertyJson(
            "labels",
            Labels.of(
                words,
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
                "voices"));
  }

  /** Only hears, and asks for no microphone. */
  public static BrowserPhone listening() {
    return new BrowserPhone("ui.listen", true);
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
