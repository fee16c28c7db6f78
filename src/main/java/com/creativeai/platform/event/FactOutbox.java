package com.creativeai.platform.event;

import java.time.Instant;
import java.util.List;

/** Facts that wait in the documents that caused them (EV3). */
public interface FactOutbox {
  /** Those of one document, in the order they happened. */
  List<Fact> listPending(String document);

  /** They are in the log, and need not wait any more. */
  void settle(String document, List<Fact> recorded);

  /** Documents of all organizations whose facts wait since before this time. */
  List<String> listWaiting(Instant before, int most);
}
