package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads calls for the edges. */
@ApplicationScoped
public class ReadCalls {
  @Inject CallStore calls;
  @Inject TranscriptStore transcripts;
  @Inject RecordingArchive archive;

  public Optional<Call> find(OrganizationId organization, CallId id) {
    return calls.find(organization, id);
  }

  public Call get(OrganizationId organization, CallId id) {
    return find(organization, id)
        .orElseThrow(
            () -> new ProblemException(CallProblem.CALL_NOT_FOUND, "There is no such call."));
  }

  public CallPage page(OrganizationId organization, CallQuery query) {
    return calls.page(organization, query);
  }

  public List<Turn> transcript(OrganizationId organization, CallId id) {
    return transcripts.list(organization, id);
  }

  /** The audio of a kept recording from a byte on. The caller closes the stream. */
  public InputStream openRecording(OrganizationId organization, CallId id, long from) {
    return archive
        .open(organization, id, from)
        .orElseThrow(
            () ->
                new ProblemException(
                    CallProblem.RECORDING_NOT_FOUND, "There is no recording of this call."));
  }
}
