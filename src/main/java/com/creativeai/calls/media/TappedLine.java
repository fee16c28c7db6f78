package com.creativeai.calls.media;

import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Both directions of one call's audio, where somebody may listen in (BR4). It passes everything on
 * first; without listeners that is all.
 */
final class TappedLine {
  static final int MOST_LISTENERS = 5;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  /** The way to the person. */
  CarrierStream towardsPerson(CarrierStream stream) {
    return new TowardsPerson(stream);
  }

  /** The way from the person. */
  CallMedia fromPerson(CallMedia bridge) {
    return new FromPerson(bridge);
  }

  /** False when the call is over or has listeners enough. */
  synchronized boolean add(Listener listener) {
    return !over && listeners.size() < MOST_LISTENERS && listeners.add(listener);
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  private void tell(Consumer<PageLine> word) {
    for (Listener listener : listeners) {
      listener.tell(word);
    }
  }

  private synchronized void close() {
    over = true;
    tell(PageLine::close);
    listeners.clear();
  }

  private final class TowardsPerson implements CarrierStream {
    private final CarrierStream stream;

    TowardsPerson(CarrierStream stream) {
      this.stream = stream;
    }

    @Override
    public void play(String payload) {
      stream.play(payload);
      if (!listeners.isEmpty()) {
        tell(page -> page.play(payload));
      }
    }

    @Override
    public void mark(String name) {
      stream.mark(name);
    }

    @Override
    public void clear() {
      stream.clear();
      tell(PageLine::clear);
    }

    @Override
    public void close() {
      stream.close();
      TappedLine.this.close();
    }
  }

  private final class FromPerson implements CallMedia {
    private final CallMedia bridge;

    FromPerson(CallMedia bridge) {
      this.bridge = bridge;
    }

    @Override
    public void onAudio(String payload) {
      bridge.onAudio(payload);
      if (!listeners.isEmpty()) {
        tell(page -> page.playPerson(payload));
      }
    }

    @Override
    public void onMark(String name) {
      bridge.onMark(name);
    }

    @Override
    public void onDigit(String digit) {
      bridge.onDigit(digit);
    }

    @Override
    public void onStopped() {
      bridge.onStopped();
    }

    @Override
    public void onBroken(String detail) {
      bridge.onBroken(detail);
    }
  }
}
