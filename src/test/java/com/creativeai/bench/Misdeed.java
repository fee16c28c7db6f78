package com.creativeai.bench;

/** What the carrier's end of a stream may do wrong. */
enum Misdeed {
  /** Nothing. What it costs others is what any call costs that begins. */
  GOOD_CALL(false),
  UNREADABLE_FRAME(true) {
    @Override
    void commit(Peer line, String stream) {
      line.send("{\"event\":");
    }
  },
  AUDIO_THAT_IS_NOT_BASE64(true) {
    @Override
    void commit(Peer line, String stream) {
      line.send(media(stream, "\\u0022,\\u0022"));
    }
  },
  SECOND_START(true) {
    @Override
    void commit(Peer line, String stream) {
      line.send("{\"event\":\"start\",\"start\":{},\"streamSid\":\"" + stream + "\"}");
    }
  },
  TOO_LONG_A_FRAME(true) {
    @Override
    void commit(Peer line, String stream) {
      line.send(media(stream, "f".repeat(100_000)));
    }
  },
  BROKEN_LINE(false) {
    @Override
    void commit(Peer line, String stream) {
      line.close();
    }
  },
  /** The call goes on, deaf. */
  NOTHING_READ(false) {
    @Override
    void commit(Peer line, String stream) {
      line.stopReading();
    }
  },
  /** A stranger: nothing says whose call it is. */
  FLOOD_WITHOUT_START(true) {
    @Override
    void commit(Peer line, String stream) {
      for (int frame = 0; frame < 10_000; frame++) {
        line.send(media(stream, Stamp.rest(160)));
      }
    }
  };

  /** Whether whoever does this is hung up on. */
  final boolean endsTheLine;

  Misdeed(boolean endsTheLine) {
    this.endsTheLine = endsTheLine;
  }

  void commit(Peer line, String stream) {}

  private static String media(String stream, String payload) {
    return "{\"event\":\"media\",\"media\":{\"payload\":\""
        + payload
        + "\"},\"streamSid\":\""
        + stream
        + "\"}";
  }
}
