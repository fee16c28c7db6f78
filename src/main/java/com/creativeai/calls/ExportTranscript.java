package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Hands what was said on a call out as a file (CALL-7); that it was handed out is written down. */
@ApplicationScoped
public class ExportTranscript {
  static final String ACTION = "transcript.exported";

  @Inject ReadCalls calls;
  @Inject TranscriptStore transcripts;
  @Inject AuditTrail audit;

  public ExportTranscript() {}

  ExportTranscript(ReadCalls calls, TranscriptStore transcripts, AuditTrail audit) {
    this.calls = calls;
    this.transcripts = transcripts;
    this.audit = audit;
  }

  /**
   * What was said, and on which call.
   *
   * @param turns in order, as far as the call has come
   */
  public record Exported(Call call, List<Turn> turns) {
    public Exported {
      turns = List.copyOf(turns);
    }
  }

  public Exported export(Caller caller, CallId id) {
    Call call = calls.get(caller.organization(), id);
    audit.record(caller.organization(), caller.subject(), ACTION, id.toString(), Map.of());
    return new Exported(call, transcripts.list(caller.organization(), id));
  }
}
