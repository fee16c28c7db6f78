package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.call.CallOrder.DetectionOrder;
import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Tap;
import com.creativeai.sandbox.carrier.line.Tones;
import com.creativeai.sandbox.speech.MuLaw;
import java.time.Duration;

/**
 * Tells people from machines by the callee's sound alone (P4): whoever talks longer than the
 * threshold right after the answer is a machine, a short hello or an answer to the caller is human.
 */
public final class MachineDetector implements Tap {
  /** Called once, on the clock's thread. */
  public interface Verdict {
    void onVerdict(String answeredBy, long millis);
  }

  private static final int LOUD = 250;
  private static final int AT_ONCE = Frames.of(1500);
  private static final int FAX_FRAMES = Frames.of(500);
  private static final int BEEP_FRAMES = Frames.of(200);
  private static final int FAX_HERTZ = 2100;
  private static final int BEEP_HERTZ = 1000;
  private static final double PURE = 0.8;

  private final DetectionOrder order;
  private final Verdict verdict;
  private boolean isDecided;
  private boolean isMachine;
  private boolean hasFarSpoken;
  private int now;
  private int firstVoice;
  private int lastVoice;
  private int voiced;
  private boolean isGreeting;
  private int bothQuiet;
  private int faxFrames;
  private int beepFrames;

  public MachineDetector(DetectionOrder order, Verdict verdict) {
    this.order = order;
    this.verdict = verdict;
  }

  @Override
  public void hear(byte[] fromCallee, byte[] toCallee) {
    if (isDecided) {
      return;
    }
    now++;
    boolean isFarLoud = toCallee != Frames.SILENCE && level(MuLaw.decode(toCallee)) > LOUD;
    listen(fromCallee, isFarLoud);
    hasFarSpoken |= isFarLoud;
    if (!isDecided) {
      weigh();
    }
  }

  private void listen(byte[] fromCallee, boolean isFarLoud) {
    short[] pcm = fromCallee == Frames.SILENCE ? new short[0] : MuLaw.decode(fromCallee);
    boolean isLoud = level(pcm) > LOUD;
    boolean isFax = isLoud && Tones.purity(pcm, FAX_HERTZ) > PURE;
    boolean isBeep = isLoud && Tones.purity(pcm, BEEP_HERTZ) > PURE;
    faxFrames = isFax ? faxFrames + 1 : 0;
    if (isMachine && !isBeep && beepFrames >= BEEP_FRAMES) {
      decide("machine_end_beep");
      return;
    }
    beepFrames = isBeep ? beepFrames + 1 : 0;
    bothQuiet = isLoud || isFarLoud ? 0 : bothQuiet + 1;
    if (isLoud && !isFax && !isBeep) {
      voice();
    }
  }

  private void voice() {
    if (voiced == 0) {
      firstVoice = now;
      isGreeting = now <= AT_ONCE || !hasFarSpoken;
    }
    voiced++;
    lastVoice = now;
  }

  private void weigh() {
    if (faxFrames >= FAX_FRAMES) {
      decide("fax");
    } else if (isMachine) {
      weighEndOfMessage();
    } else if (voiced > 0 && isGreeting && lasts(lastVoice - firstVoice, order.speechThreshold())) {
      isMachine = true;
      if (!order.untilMessageEnd()) {
        decide("machine_start");
      }
    } else if (voiced > 0 && lasts(now - lastVoice, order.speechEndThreshold())) {
      decide("human");
    } else if (voiced == 0 && lasts(bothQuiet, order.silenceTimeout())) {
      decide("unknown");
    } else if (lasts(now, order.timeout())) {
      decide("unknown");
    }
  }

  private void weighEndOfMessage() {
    if (beepFrames == 0 && lasts(now - lastVoice, order.speechEndThreshold())) {
      decide("machine_end_silence");
    } else if (lasts(now, order.timeout())) {
      decide("machine_end_other");
    }
  }

  private void decide(String answeredBy) {
    isDecided = true;
    verdict.onVerdict(answeredBy, (long) now * Frames.MILLIS);
  }

  private static boolean lasts(int frames, Duration atLeast) {
    return (long) frames * Frames.MILLIS >= atLeast.toMillis();
  }

  private static int level(short[] pcm) {
    long sum = 0;
    for (short sample : pcm) {
      sum += Math.abs(sample);
    }
    return pcm.length == 0 ? 0 : (int) (sum / pcm.length);
  }
}
