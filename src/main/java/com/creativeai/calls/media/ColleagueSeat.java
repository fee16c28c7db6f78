package com.creativeai.calls.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The place of a person of the team in a call that they took over (BR5, BR6). Claimed from any
 * thread; everything else is called in the mailbox.
 */
final class ColleagueSeat {
  /** A page that was held up sends what it has at once; more than this is not made up for. */
  private static final long MOST_AHEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Of base64 for 8 kHz mu-law: 4 characters for 3 samples. */
  private static final long NANOS_PER_CHARACTER = TimeUnit.MICROSECONDS.toNanos(125) * 3 / 4;

  private final AtomicReference<@Nullable Colleague> claim = new AtomicReference<>();
  private final Deadlines deadlines;
  private final Duration absence;
  private final LongSupplier nanos;
  private final BiConsumer<Colleague, String> onGone;
  private @Nullable Colleague seated;
  private boolean heard;
  private long playedUntil;

  /**
   * @param absence without a frame of the page after which the colleague is gone
   * @param onGone is told who, and why
   */
  ColleagueSeat(
      Deadlines deadlines,
      Duration absence,
      LongSupplier nanos,
      BiConsumer<Colleague, String> onGone) {
    this.deadlines = deadlines;
    this.absence = absence;
    this.nanos = nanos;
    this.onGone = onGone;
  }

  /** Keeps the place for one person; false when somebody else has it. */
  boolean claim(Colleague next) {
    Colleague before = claim.get();
    return (before == null || before.isSamePerson(next)) && claim.compareAndSet(before, next);
  }

  Optional<Colleague> claimed() {
    return Optional.ofNullable(claim.get());
  }

  /** The page talks from now on, in the place of an earlier one of the same person. */
  void sit(Colleague next) {
    Colleague before = seated;
    seated = next;
    heard = true;
    playedUntil = nanos.getAsLong();
    if (before != null) {
      before.leave();
    }
    watch(next);
  }

  private void watch(Colleague colleague) {
    deadlines.after(absence, () -> check(colleague));
  }

  private void check(Colleague colleague) {
    if (seated != colleague) {
      return;
    }
    if (heard) {
      heard = false;
      watch(colleague);
    } else {
      onGone.accept(colleague, "the colleague's browser is gone");
    }
  }

  /** Whether what a page sends is to be played: false for other pages, and what came too late. */
  boolean speaks(Colleague colleague, String payload) {
    if (seated != colleague) {
      return false;
    }
    heard = true;
    long now = nanos.getAsLong();
    long begins = Math.max(playedUntil, now);
    if (begins - now > MOST_AHEAD_NANOS) {
      return false;
    }
    playedUntil = begins + payload.length() * NANOS_PER_CHARACTER;
    return true;
  }

  /** What the person on the call says. */
  void hear(String payload) {
    Colleague colleague = seated;
    if (colleague != null) {
      colleague.hear(payload);
    }
  }

  /** The page goes, or never sat down; true when it sat there. */
  boolean leave(Colleague colleague) {
    boolean sat = seated == colleague;
    if (sat) {
      seated = null;
    }
    if (claim.compareAndSet(colleague, null) || sat) {
      colleague.leave();
    }
    return sat;
  }

  /** The call is over. */
  void close() {
    Colleague last = seated;
    if (last != null) {
      leave(last);
    }
    claimed().ifPresent(this::leave);
  }
}
