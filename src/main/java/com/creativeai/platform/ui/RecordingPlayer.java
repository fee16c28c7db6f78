package com.creativeai.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays a two-sided recording: waveform of both sides, seeking by pointer and keys, speed,
 * download.
 */
@Tag("cai-recording")
@JsModule("./components/cai-recording.ts")
public class RecordingPlayer extends Component implements HasStyle {
  private final List<Component> followers = new ArrayList<>();

  /**
   * @param src address of the sound; it must answer byte ranges for seeking
   * @param peaks the waveform, or {@link Peaks#NONE} for a plain bar
   * @param duration known length; the sound's own replaces it when loaded
   */
  public RecordingPlayer(String src, Peaks peaks, Duration duration) {
    getElement().setProperty("src", src);
    getElement().setProperty("duration", Seconds.of(duration));
    getElement()
        .setPropertyJson(
            "labels",
            Labels.of(
                "ui.recording",
                "label",
                "play",
                "pause",
                "position",
                "speed",
                "download",
                "caller",
                "agent",
                "of",
                "failed"));
    setPeaks(peaks);
  }

  public void setPeaks(Peaks peaks) {
    getElement().setPropertyJson("caller", Peaks.json(peaks.caller()));
    getElement().setPropertyJson("agent", Peaks.json(peaks.agent()));
  }

  /** Offers the sound as a file of this name. */
  public void setDownload(String href, String fileName) {
    getElement().setProperty("download", href);
    getElement().setProperty("fileName", fileName);
  }

  /** Goes to a moment and plays from there. */
  public void seek(Duration at) {
    getElement().callJsFunction("seek", Seconds.of(at), true);
  }

  /**
   * Keeps a transcript or a timeline at the moment that plays, and plays from what is chosen there:
   * all in the browser.
   */
  public void leads(Component follower) {
    followers.add(follower);
    if (isAttached()) {
      connect(follower);
    }
  }

  /** Hears the position while it plays, at most once in a second. */
  public Registration addTimeListener(Consumer<Duration> listener) {
    String seconds = "event.detail.seconds";
    return getElement()
        .addEventListener(
            "timeupdate",
            event -> listener.accept(Seconds.from(event.getEventData().getNumber(seconds))))
        .addEventData(seconds)
        .throttle(1000);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    followers.forEach(this::connect);
  }

  private void connect(Component follower) {
    getElement().callJsFunction("lead", follower.getElement());
  }
}
