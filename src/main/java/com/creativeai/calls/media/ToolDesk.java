package com.creativeai.calls.media;

import com.creativeai.calls.port.ToolRequest;

/** Does what the agent of one conversation wants done. Never blocks. */
public interface ToolDesk {
  /** Where nothing can be done. */
  ToolDesk NONE = (request, answer) -> false;

  /** Tells the agent what came of it. */
  interface Answer {
    void give(String result, boolean failed);
  }

  /** False when it is nothing that can be done; no answer follows then. */
  boolean use(ToolRequest request, Answer answer);
}
