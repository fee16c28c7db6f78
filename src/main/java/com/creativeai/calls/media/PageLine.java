package com.creativeai.calls.media;

import com.creativeai.calls.port.CarrierStream;

/** A page on the line: it plays what agents say, and what persons on calls say. */
public interface PageLine extends CarrierStream {
  /** Plays beside what {@link #play} plays: 8 kHz mu-law in base64. */
  void playPerson(String payload);
}
