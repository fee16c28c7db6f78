package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.ReachProof;
import java.net.URI;
import java.util.Optional;

/** Knows one question. */
final class OurProof implements ReachProof {
  @Override
  public String ask() {
    return "ours";
  }

  @Override
  public Optional<String> answer(String question) {
    return question.equals("ours") ? Optional.of("it is us") : Optional.empty();
  }

  @Override
  public URI address(String question) {
    return URI.create("https://voice.example/" + question);
  }
}
