package com.creativeai.platform.observability.ui;

import com.creativeai.platform.observability.BreakerReading;
import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.observability.DependencyProbes;
import com.creativeai.platform.observability.NodeStatus;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import java.time.Duration;

/** States in words, each with its tone and icon. */
final class StatusWords {
  private StatusWords() {}

  static StatusBadge badge(NodeStatus.Summary summary) {
    return switch (summary) {
      case UP -> well(Texts.get("status.up"));
      case DEGRADED -> warning(Texts.get("status.degraded"));
      case DRAINING -> warning(Texts.get("status.draining"));
      case DOWN -> bad(Texts.get("status.down"));
    };
  }

  static StatusBadge badge(DependencyProbes.Reading one) {
    if (one.up()) {
      return well(Texts.get("status.dependency.up"));
    }
    String words = Texts.get("status.dependency.down");
    return one.required() ? bad(words) : warning(words);
  }

  static StatusBadge badge(BreakerState state) {
    String words = Texts.get("status.breaker.state." + state.code());
    return switch (state) {
      case CLOSED -> well(words);
      case HALF_OPEN -> warning(words);
      case OPEN -> bad(words);
    };
  }

  static String figures(BreakerReading one) {
    return Texts.get("status.breaker.figures", one.calls(), one.failures(), one.refused());
  }

  static String uptime(Duration time) {
    return time.toDays() > 0
        ? Texts.get("status.uptime.days", time.toDays(), time.toHoursPart())
        : Texts.get("status.uptime.hours", time.toHours(), time.toMinutesPart());
  }

  private static StatusBadge well(String words) {
    return new StatusBadge(Tone.SUCCESS, Glyph.CIRCLE_CHECK, words);
  }

  private static StatusBadge warning(String words) {
    return new StatusBadge(Tone.WARNING, Glyph.TRIANGLE_ALERT, words);
  }

  private static StatusBadge bad(String words) {
    return new StatusBadge(Tone.DANGER, Glyph.CIRCLE_ALERT, words);
  }
}
