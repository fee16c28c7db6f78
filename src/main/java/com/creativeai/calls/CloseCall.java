package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decides what the person hears when the media stream is over and the line still open (C8). */
@ApplicationScoped
public class CloseCall {
  /** The sentence to speak before hanging up, if any. */
  public Optional<String> lastWords(OrganizationId organization, AttemptId attempt) {
    return Optional.empty();
  }
}
