package com.creativeai.calls.media;

import com.creativeai.calls.media.MediaTokens.Admission;

/** The journals of calls. */
public interface CallJournals {
  /** A journal for one call's conversation. Never blocks. */
  CallJournal open(Admission admission);
}
