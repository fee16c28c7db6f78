package com.creativeai.calls.ws.browser;

import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.calls.media.PageLine;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.ws.browser.BrowserWire.Closing;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A browser in the place of a carrier's stream, or that listens in; one for each connection (BM4).
 */
final class BrowserLine implements PageLine {
  static final int LONGEST_MESSAGE = 8 * 1024;

  /** 8 kHz, one byte for each sample. */
  private static final int BYTES_OF_A_SECOND = 8_000;

  private static final int MOST_UNSENT_BYTES = 10 * BYTES_OF_A_SECOND;

  /** A page that was held up sends what it has at once. */
  private static final int BYTES_AHEAD = 10 * BYTES_OF_A_SECOND;

  private static final byte AGENT = 0;
  private static final byte PERSON = 1;
  private static final String MARK = "mark:";

  private final BrowserWire wire;
  private final Clock clock;
  private final Instant begun;
  private final AtomicInteger unsent = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable CallMedia media;
  private long received;

  BrowserLine(BrowserWire wire, Clock clock) {
    this.wire = wire;
    this.clock = clock;
    this.begun = clock.instant();
  }

  void begin(BrowserVisit visit) {
    Optional<CallMedia> entered = visit.enter(this);
    media = entered.orElse(null);
    if (entered.isEmpty()) {
      close(Closing.NO_ROOM);
    }
  }

  void onAudio(byte[] audio) {
    received += audio.length;
    if (received > BYTES_AHEAD + seconds() * BYTES_OF_A_SECOND) {
      leave("the browser sent more than anybody can speak", Closing.OUT_OF_STEP);
    } else if (audio.length > 0) {
      tell(side -> side.onAudio(Base64.getEncoder().encodeToString(audio)));
    }
  }

  void onText(String text) {
    if (text.startsWith(MARK)) {
      tell(side -> side.onMark(text.substring(MARK.length())));
    } else if (text.equals("stop")) {
      end(CallMedia::onStopped);
      wire.close(Closing.NORMAL);
    }
  }

  /** The connection is gone. */
  void onClosed(String detail) {
    end(side -> side.onBroken(detail));
  }

  /** Whoever talks here may not do so any more (BM2). */
  void sendAway() {
    leave("the right to be here is gone", Closing.NOT_ALLOWED);
  }

  void refuse() {
    close(Closing.NO_ROOM);
  }

  @Override
  public void play(String payload) {
    play(AGENT, payload);
  }

  @Override
  public void playPerson(String payload) {
    play(PERSON, payload);
  }

  private void play(byte voice, String payload) {
    byte[] audio = Base64.getDecoder().decode(payload);
    if (unsent.get() > MOST_UNSENT_BYTES) {
      leave("the browser does not take its audio", Closing.OUT_OF_STEP);
      return;
    }
    unsent.addAndGet(audio.length);
    ByteBuffer frame = ByteBuffer.allocate(audio.length + 1).put(voice).put(audio).flip();
    wire.send(frame, () -> unsent.addAndGet(-audio.length));
  }

  @Override
  public void mark(String name) {
    wire.send(MARK + name, () -> {});
  }

  @Override
  public void clear() {
    wire.send("clear", () -> {});
  }

  @Override
  public void close() {
    close(Closing.NORMAL);
  }

  private void close(Closing why) {
    over.set(true);
    wire.close(why);
  }

  private void leave(String detail, Closing why) {
    onClosed(detail);
    wire.close(why);
  }

  private void end(Consumer<CallMedia> word) {
    if (over.compareAndSet(false, true)) {
      CallMedia side = media;
      if (side != null) {
        word.accept(side);
      }
    }
  }

  private void tell(Consumer<CallMedia> word) {
    CallMedia side = media;
    if (side != null && !over.get()) {
      word.accept(side);
    }
  }

  private long seconds() {
    return Duration.between(begun, clock.instant()).toSeconds();
  }
}
