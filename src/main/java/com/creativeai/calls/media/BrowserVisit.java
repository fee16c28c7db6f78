package com.creativeai.calls.media;

import com.creativeai.calls.port.CallMedia;
import java.util.Optional;

/** What a page of ours opened a media socket for (BR1). */
public interface BrowserVisit {
  /** What whoever came must be allowed to do for as long as it lasts (BR2). */
  String permission();

  /** Begins; empty when there is no room or nothing left to hear. Never blocks. */
  Optional<CallMedia> enter(PageLine page);
}
