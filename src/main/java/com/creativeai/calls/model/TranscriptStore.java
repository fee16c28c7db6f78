package com.creativeai.calls.model;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Turn;
import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactSource;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** Keeps what was said, one document for each call, written by the node that has the call. */
public interface TranscriptStore extends FactSource {
  /**
   * @param turns all of them
   * @param facts what is new of them
   */
  void save(OrganizationId organization, CallId call, List<Turn> turns, List<Fact> facts);

  /** In order; empty when nothing was said. */
  List<Turn> list(OrganizationId organization, CallId call);
}
