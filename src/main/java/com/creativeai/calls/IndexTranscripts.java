package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.SearchIndex;
import com.creativeai.calls.model.TranscriptStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Makes ended calls findable by what was said (CALL-4). It begins with whatever is missing, so it
 * also brings in calls of before there was an index, and goes on after a crash.
 */
@ApplicationScoped
public class IndexTranscripts {
  private static final int BATCH = 100;
  private static final int MOST_BATCHES = 20;

  @Inject SearchIndex index;
  @Inject TranscriptStore transcripts;

  public IndexTranscripts() {}

  public IndexTranscripts(SearchIndex index, TranscriptStore transcripts) {
    this.index = index;
    this.transcripts = transcripts;
  }

  /** As much as a moment allows; the next one goes on. */
  public void index() {
    int left = MOST_BATCHES;
    List<Call> missing;
    do {
      missing = index.listMissing(BATCH);
      missing.forEach(
          call ->
              index.put(
                  call.organization(), call, transcripts.list(call.organization(), call.id())));
      left--;
    } while (left > 0 && missing.size() == BATCH);
  }
}
