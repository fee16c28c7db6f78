package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.CallBook;
import com.creativeai.sandbox.carrier.call.RecordingShelf;
import com.creativeai.sandbox.carrier.callee.Callees;
import com.creativeai.sandbox.carrier.line.MediaClock;
import com.creativeai.sandbox.carrier.line.MediaStreamClient;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.carrier.wire.ProductClient;
import com.creativeai.sandbox.carrier.wire.RequestLedger;
import com.creativeai.sandbox.carrier.wire.Sids;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What all live calls share. */
public record Equipment(Account account, Books books, Links links, Studio studio, Pace pace) {

  /**
   * Whose calls these are.
   *
   * @param apiUrl the account's address at this carrier, without a slash at the end
   */
  public record Account(String sid, String apiUrl) {}

  /** Where things are written down. */
  public record Books(CallBook calls, RecordingShelf recordings, RequestLedger ledger, Sids sids) {}

  /** The ways to the product. */
  public record Links(ProductClient product, MediaStreamClient streams, HttpClient http) {}

  /** Everything that sounds. */
  public record Studio(MediaClock clock, Voice voice, Callees callees) {}

  /**
   * Time and threads.
   *
   * @param ringing how long ringing takes compared with real life, 1 is real
   * @param longestCall no call lasts longer
   */
  public record Pace(
      InstantSource clock,
      ScheduledExecutorService timer,
      Executor pool,
      double ringing,
      Duration longestCall) {}
}
