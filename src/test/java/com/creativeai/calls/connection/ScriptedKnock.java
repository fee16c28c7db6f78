package com.creativeai.calls.connection;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outside, as the test says. */
final class ScriptedKnock extends Knock {
  final List<URI> asked = new ArrayList<>();
  Unanswered.@Nullable Reason silence;
  int status = 200;
  String text = "";
  Optional<Instant> time = Optional.empty();
  Optional<String> proof = Optional.empty();

  @Override
  Answer get(URI address) {
    return answer(address);
  }

  @Override
  Answer handshake(URI socket, String question) {
    return answer(socket);
  }

  private Answer answer(URI address) {
    asked.add(address);
    if (silence != null) {
      throw new Unanswered(silence, new IllegalStateException("scripted"));
    }
    return new Answer(status, text, time, proof);
  }
}
