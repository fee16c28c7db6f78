package com.creativeai.calls.media.log;

import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.CarrierStream;

/** What goes to the carrier. */
record WatchedStream(CarrierStream stream, MediaLog log) implements CarrierStream {
  @Override
  public void play(String payload) {
    log.audio(Way.TO_CARRIER);
    stream.play(payload);
  }

  @Override
  public void mark(String name) {
    log.add(Way.TO_CARRIER, "mark", name);
    stream.mark(name);
  }

  @Override
  public void clear() {
    log.add(Way.TO_CARRIER, "clear", "");
    stream.clear();
  }

  @Override
  public void close() {
    log.add(Way.TO_CARRIER, "close", "");
    stream.close();
  }
}
