package com.creativeai.calls.port;

import java.net.URI;
import java.util.Optional;

/**
 * A question that only this product can answer, by which it recognizes itself behind its public
 * address (CALL-15).
 */
public interface ReachProof {
  /** The header of a handshake's question, and of its answer. */
  String HEADER = "X-Reach-Proof";

  /** A new question, good for a minute. */
  String ask();

  /** Empty for a question that is not ours, or too old. */
  Optional<String> answer(String question);

  /** Where it is answered, as text, to a GET from the outside. */
  URI address(String question);
}
