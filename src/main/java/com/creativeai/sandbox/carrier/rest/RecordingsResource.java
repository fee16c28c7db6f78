package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.Recording;
import com.creativeai.sandbox.carrier.call.RecordingShelf;

/** {@code /Recordings}: notes, sound, deletion. */
final class RecordingsResource {
  private final RecordingShelf shelf;
  private final TwilioJson json;

  RecordingsResource(RecordingShelf shelf, TwilioJson json) {
    this.shelf = shelf;
    this.json = json;
  }

  ApiAnswer get(String sid) {
    return ApiAnswer.of(200, json.recording(recording(sid)));
  }

  ApiAnswer sound(String sid) {
    return ApiAnswer.sound(shelf.sound(recording(sid).sid()));
  }

  ApiAnswer delete(String sid) {
    if (!shelf.delete(sid)) {
      throw missing(sid);
    }
    return ApiAnswer.none();
  }

  private Recording recording(String sid) {
    return shelf.find(sid).orElseThrow(() -> missing(sid));
  }

  private ApiException missing(String sid) {
    return ApiException.notFound(json.root() + "/Recordings/" + sid + ".json");
  }
}
