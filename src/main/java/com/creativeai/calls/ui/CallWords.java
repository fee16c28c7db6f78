package com.creativeai.calls.ui;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.Amounts;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.router.RouteParameters;
import java.time.Duration;
import java.util.Locale;

/** What calls are called on pages (CU7). */
final class CallWords {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  private CallWords() {}

  static String of(CallStatus status) {
    return Texts.get("calls.status." + status.code());
  }

  static String of(Direction direction) {
    return Texts.get("calls.direction." + direction.code());
  }

  static String of(Outcome outcome) {
    return Texts.get("calls.outcome." + outcome.code());
  }

  static String of(AnsweredBy answeredBy) {
    return Texts.get("calls.answered-by." + answeredBy.code());
  }

  /** A few words, for a list. */
  static String of(EndReason reason) {
    return Texts.get("calls.reason." + reason.code());
  }

  /** What happened and, where it helps, what to do. */
  static String sentence(EndReason reason) {
    return Texts.get("calls.reason." + reason.code() + ".sentence");
  }

  static Tone tone(CallStatus status) {
    return switch (status) {
      case QUEUED, CANCELED, COMPLETED -> Tone.NEUTRAL;
      case RINGING -> Tone.INFO;
      case IN_PROGRESS -> Tone.SUCCESS;
      case NO_ANSWER, BUSY -> Tone.WARNING;
      case FAILED -> Tone.DANGER;
    };
  }

  static StatusBadge badge(CallStatus status) {
    StatusBadge badge = new StatusBadge(tone(status), of(status));
    return status.isTerminal() ? badge : badge.live();
  }

  static StatusBadge badge(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> new StatusBadge(Tone.SUCCESS, Glyph.CIRCLE_CHECK, of(outcome));
      case FAILURE -> new StatusBadge(Tone.DANGER, Glyph.CIRCLE_ALERT, of(outcome));
      case UNKNOWN -> new StatusBadge(Tone.NEUTRAL, Glyph.INFO, of(outcome));
    };
  }

  /** The other side's number: the person's. */
  static PhoneNumber person(Call call) {
    return call.theirs();
  }

  /** Minutes and seconds as on a phone: 1:05, 1:02:05. */
  static String clock(Duration duration) {
    long seconds = duration.toSeconds();
    long minutes = seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
    return seconds < SECONDS_PER_HOUR
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % SECONDS_PER_MINUTE)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            seconds / SECONDS_PER_HOUR,
            minutes,
            seconds % SECONDS_PER_MINUTE);
  }

  static String of(Money money) {
    return Amounts.of(money.amount(), money.currency());
  }

  /** A length that is known roughly: "3 minutes". */
  static String minutes(Duration length) {
    return Texts.get("calls.minutes", Math.max(1, Math.round(length.toSeconds() / 60.0)));
  }

  /** The language's name in the page's language: "de" is German. */
  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Texts.locale());
  }

  static RouteParameters address(Call call) {
    return new RouteParameters(CallView.CALL, call.id().toString());
  }
}
