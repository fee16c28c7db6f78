package com.creativeai.calls.model;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Turn;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** Keeps what was said, one document for each call, written by the node that has the call. */
public interface TranscriptStore {
  void save(OrganizationId organization, CallId call, List<Turn> turns);

  /** In order; empty when nothing was said. */
  List<Turn> list(OrganizationId organization, CallId call);
}
