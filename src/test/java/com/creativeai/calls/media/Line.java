package com.creativeai.calls.media;

import com.creativeai.calls.port.CarrierStream;
import java.util.ArrayList;
import java.util.List;

/** A carrier's stream that keeps what it was told, as words. */
final class Line implements CarrierStream {
  final List<String> said = new ArrayList<>();
  boolean broken;

  @Override
  public void play(String payload) {
    if (broken) {
      throw new IllegalStateException("broken pipe");
    }
    said.add("play " + payload);
  }

  @Override
  public void mark(String name) {
    said.add("mark " + name);
  }

  @Override
  public void clear() {
    said.add("clear");
  }

  @Override
  public void close() {
    said.add("close");
  }
}
