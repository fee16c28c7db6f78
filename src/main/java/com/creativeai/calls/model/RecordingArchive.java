package com.creativeai.calls.model;

import com.creativeai.calls.CallId;
import com.creativeai.platform.security.OrganizationId;
import java.io.InputStream;
import java.util.Optional;

/** Keeps the audio of recordings. */
public interface RecordingArchive {
  /** Stores the audio in place of an earlier one and answers its size. */
  long save(OrganizationId organization, CallId call, InputStream wav);

  /** The audio from a byte on. The caller closes the stream. */
  Optional<InputStream> open(OrganizationId organization, CallId call, long from);
}
