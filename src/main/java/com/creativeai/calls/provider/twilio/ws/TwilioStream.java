package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.provider.twilio.ws.FrameScanner.Frame;
import com.creativeai.calls.provider.twilio.ws.Wire.Closing;
import com.creativeai.platform.security.OrganizationId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The media stream of one connection (CALL-3). Frames come one after another from the container;
 * everything of {@link CarrierStream} may come from any thread at any time.
 */
final class TwilioStream implements CarrierStream {
  private static final Logger LOG = System.getLogger(TwilioStream.class.getName());

  /** Characters; the container's own limit does not hold for a message that comes in one frame. */
  static final int LONGEST_FRAME = 64 * 1024;

  private static final int MOST_FRAMES_BEFORE_START = 10;

  /** How far the connection has come. It ends once, and who ends it tells the call's side. */
  private enum State {
    WAITING_FOR_START,
    ASKING_FOR_ADMISSION,
    OPEN,
    ENDED
  }

  private final String accountSid;
  private final MediaGate gate;
  private final Wire wire;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING_FOR_START);
  private volatile @Nullable OutgoingFrames outgoing;
  private volatile @Nullable CallMedia media;

  /** What the call's side has to be told of the end; the first to end the stream says it. */
  private final AtomicReference<@Nullable Consumer<CallMedia>> ending = new AtomicReference<>();

  private volatile boolean closedByUs;
  private int framesBeforeStart;

  TwilioStream(String accountSid, MediaGate gate, Wire wire) {
    this.accountSid = accountSid;
    this.gate = gate;
    this.wire = wire;
  }

  /** A text frame came. */
  void onText(String text) {
    if (state.get() == State.ENDED) {
      return;
    }
    if (text.length() > LONGEST_FRAME) {
      fail("the carrier sent too long a frame");
      return;
    }
    Frame frame = FrameScanner.scan(text);
    CallMedia open = media;
    if (open != null && frame.payload() != null && "media".equals(frame.event())) {
      open.onAudio(frame.payload());
      return;
    }
    try {
      onRare(RareFrame.read(text));
    } catch (IOException unreadable) {
      fail("the carrier sent an unreadable frame");
    }
  }

  /** Whether the call's side is there, so that frames are handled without blocking. */
  boolean isAdmitted() {
    return media != null;
  }

  /** The connection is gone. */
  void onClosed(String detail) {
    end(side -> side.onBroken(detail));
  }

  /** Time is up for {@code start}. */
  void onStartOverdue() {
    if (state.compareAndSet(State.WAITING_FOR_START, State.ENDED)) {
      LOG.log(Level.WARNING, "event=media_refused carrier=twilio reason=no_start");
      wire.close(Closing.REFUSED, "start did not come in time");
    }
  }

  @Override
  public void play(String payload) {
    OutgoingFrames frames = outgoing;
    if (frames != null) {
      frames.audio(payload);
    }
  }

  @Override
  public void mark(String name) {
    OutgoingFrames frames = outgoing;
    if (frames != null) {
      frames.mark(name);
    }
  }

  @Override
  public void clear() {
    OutgoingFrames frames = outgoing;
    if (frames != null) {
      frames.clear();
    }
  }

  @Override
  public void close() {
    closedByUs = true;
    end(side -> {});
    wire.close(Closing.NORMAL, "");
  }

  private void onRare(RareFrame frame) throws IOException {
    String event = frame.get("event");
    if (state.get() == State.WAITING_FOR_START) {
      beforeStart(event, frame);
      return;
    }
    if (event.equals("stop")) {
      end(CallMedia::onStopped);
      wire.close(Closing.NORMAL, "");
      return;
    }
    CallMedia open = media;
    if (open == null) {
      return;
    }
    switch (event) {
      case "media" -> open.onAudio(base64(frame.get("media.payload")));
      case "mark" -> open.onMark(frame.get("mark.name"));
      case "dtmf" -> open.onDigit(frame.get("dtmf.digit"));
      case "start" -> fail("the carrier started a second stream");
      default -> LOG.log(Level.DEBUG, "event=media_frame_unknown carrier=twilio");
    }
  }

  private void beforeStart(String event, RareFrame frame) throws IOException {
    if (event.equals("start")) {
      start(frame);
    } else if (event.equals("media") || ++framesBeforeStart > MOST_FRAMES_BEFORE_START) {
      fail("the carrier did not begin with start");
    }
  }

  private void start(RareFrame frame) throws IOException {
    if (!state.compareAndSet(State.WAITING_FOR_START, State.ASKING_FOR_ADMISSION)) {
      return;
    }
    if (!frame.get("start.accountSid").equals(accountSid) || !isMulaw(frame)) {
      refuse("not_ours");
      return;
    }
    MediaGate.Claim claim = claim(frame);
    outgoing =
        new OutgoingFrames(
            frame.get("start.streamSid"), wire, () -> fail("a frame could not be sent"));
    Optional<CallMedia> admitted = gate.admit(claim, this);
    if (admitted.isEmpty()) {
      refuse("claim");
      return;
    }
    media = admitted.get();
    if (!state.compareAndSet(State.ASKING_FOR_ADMISSION, State.OPEN) && !closedByUs) {
      ended(admitted.get());
    }
  }

  private static MediaGate.Claim claim(RareFrame frame) throws IOException {
    try {
      return new MediaGate.Claim(
          OrganizationId.parse(frame.get("start.customParameters.organization")),
          new AttemptId(frame.get("start.customParameters.attempt")),
          new CarrierCallId(frame.get("start.callSid")),
          frame.get("start.customParameters.token"));
    } catch (IllegalArgumentException malformed) {
      throw new IOException("the claim is malformed", malformed);
    }
  }

  private static boolean isMulaw(RareFrame frame) throws IOException {
    return frame.get("start.mediaFormat.encoding").equals("audio/x-mulaw")
        && frame.get("start.mediaFormat.sampleRate").equals("8000")
        && frame.get("start.mediaFormat.channels").equals("1");
  }

  /** What had escapes is passed on only if it can be put between quotes as it is. */
  private static String base64(String payload) throws IOException {
    for (int place = 0; place < payload.length(); place++) {
      char sign = payload.charAt(place);
      boolean letter = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
      boolean other = sign >= '0' && sign <= '9' || sign == '+' || sign == '/' || sign == '=';
      if (!letter && !other) {
        throw new IOException("not base64");
      }
    }
    return payload;
  }

  private void refuse(String reason) {
    LOG.log(Level.WARNING, "event=media_refused carrier=twilio reason={0}", reason);
    end(side -> {});
    wire.close(Closing.REFUSED, "this stream is not expected");
  }

  /** Ends the connection from our side because something is wrong with it. */
  void fail(String detail) {
    LOG.log(Level.WARNING, "event=media_failed carrier=twilio reason=\"{0}\"", detail);
    end(side -> side.onBroken(detail));
    wire.close(Closing.REFUSED, detail);
  }

  /** Ends the stream, and tells the call's side once it is there. */
  private void end(Consumer<CallMedia> told) {
    ending.compareAndSet(null, told);
    State before = state.getAndSet(State.ENDED);
    OutgoingFrames frames = outgoing;
    if (frames != null && before != State.ENDED) {
      frames.stop();
      if (frames.droppedMillis() > 0) {
        LOG.log(
            Level.WARNING,
            "event=media_audio_dropped carrier=twilio millis={0}",
            frames.droppedMillis());
      }
    }
    CallMedia side = media;
    if (before == State.OPEN && !closedByUs && side != null) {
      ended(side);
    }
  }

  private void ended(CallMedia side) {
    Consumer<CallMedia> told = ending.get();
    if (told != null) {
      told.accept(side);
    }
  }
}
