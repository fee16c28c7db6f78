package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Locale;

/**
 * Where a call stands, small and moving: queued, ringing, in progress with its running length,
 * ended.
 */
@Tag("cai-dialing")
@JsModule("./components/cai-dialing.ts")
public class DialingIndicator extends Component implements HasStyle {

  /** What moves. */
  public enum Motion {
    QUEUED,
    RINGING,
    IN_PROGRESS,
    ENDED
  }

  /** Waiting or ringing. */
  public void show(Motion motion, String words) {
    show(motion, words, Tone.INFO, Duration.ZERO);
  }

  /**
   * In progress; {@code elapsed} is how long it has lasted by the server's clock, the browser
   * counts on from there.
   */
  public void inProgress(String words, Duration elapsed) {
    show(Motion.IN_PROGRESS, words, Tone.SUCCESS, elapsed);
  }

  /** Ended after {@code length}; zero shows none. */
  public void ended(String words, Tone tone, Duration length) {
    show(Motion.ENDED, words, tone, length);
  }

  private void show(Motion motion, String words, Tone tone, Duration elapsed) {
    getElement().setProperty("words", words);
    getElement().setProperty("tone", tone.token());
    getElement().setProperty("motion", motion.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    getElement().setProperty("elapsed", Seconds.of(elapsed));
  }
}
