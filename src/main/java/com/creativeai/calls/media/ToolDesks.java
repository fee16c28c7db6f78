package com.creativeai.calls.media;

import com.creativeai.calls.media.MediaTokens.Admission;

/** The desks of calls. */
public interface ToolDesks {
  /** A desk for one call's conversation. Never blocks. */
  ToolDesk open(Admission admission);
}
