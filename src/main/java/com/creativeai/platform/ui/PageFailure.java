package com.creativeai.platform.ui;

import com.creativeai.platform.http.RequestId;
import java.lang.System.Logger.Level;

/** What failed on a page although nobody was refused: the log has it, the page has its id (UI8). */
public final class PageFailure {
  private PageFailure() {}

  /** Writes it down and answers the id to quote. */
  public static String log(System.Logger log, String page, RuntimeException failed) {
    String id = RequestId.current();
    log.log(Level.ERROR, "page=" + page + " failed=true id=" + id, failed);
    return id;
  }
}
