package com.creativeai.sandbox.carrier;

import com.creativeai.sandbox.carrier.call.CallArchive;
import com.creativeai.sandbox.carrier.call.CallBook;
import com.creativeai.sandbox.carrier.call.NumberBook;
import com.creativeai.sandbox.carrier.call.RecordingShelf;
import com.creativeai.sandbox.carrier.call.Turnstile;
import com.creativeai.sandbox.carrier.callee.Callees;
import com.creativeai.sandbox.carrier.callee.PersonaLibrary;
import com.creativeai.sandbox.carrier.line.MediaClock;
import com.creativeai.sandbox.carrier.line.MediaStreamClient;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.carrier.live.Equipment;
import com.creativeai.sandbox.carrier.live.LiveCalls;
import com.creativeai.sandbox.carrier.rest.CarrierRest;
import com.creativeai.sandbox.carrier.rest.Credentials;
import com.creativeai.sandbox.carrier.wire.ProductClient;
import com.creativeai.sandbox.carrier.wire.RequestLedger;
import com.creativeai.sandbox.carrier.wire.RequestSignature;
import com.creativeai.sandbox.carrier.wire.Sids;
import com.creativeai.sandbox.speech.Speaker;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A carrier on 127.0.0.1 that speaks Twilio's REST, webhooks and media streams. Shares nothing with
 * the product but sockets.
 */
public final class CarrierSimulator implements AutoCloseable {
  private static final long LARGEST_BODY = 1 << 20;

  private final CarrierSettings settings;
  private final InstantSource clock;
  private final MediaClock beats = new MediaClock();
  private volatile HttpHandler handler = ResponseCodeHandler.HANDLE_404;
  private @Nullable Undertow server;
  private @Nullable CarrierThreads threads;
  private @Nullable RequestLedger ledger;
  private @Nullable CallArchive archive;
  private @Nullable LiveCalls live;

  public CarrierSimulator(CarrierSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes the port and answers from then on. A simulator is started once. */
  public synchronized void start() {
    if (server != null) {
      throw new IllegalStateException("the carrier simulator was started before");
    }
    PersonaLibrary personas = PersonaLibrary.read(settings.persona());
    ledger = new RequestLedger(settings.dataDir().resolve("ledger.jsonl"), clock);
    archive = new CallArchive(settings.dataDir().resolve("calls.jsonl"), clock);
    threads = new CarrierThreads();
    server = listen();
    NumberBook numbers =
        new NumberBook(settings.numbers(), settings.dataDir().resolve("numbers.json"));
    Equipment equipment = equip(threads, ledger, archive, personas);
    live = new LiveCalls(equipment, new Turnstile(settings.callsPerSecond()));
    beats.start();
    equipment.studio().callees().warmUp();
    handler =
        new CarrierRest(
            new Credentials(settings.accountSid(), settings.authToken()),
            live,
            equipment,
            numbers,
            settings.slowApi());
  }

  /** The port it listens on. */
  public synchronized int port() {
    if (server == null) {
      throw new IllegalStateException("the carrier simulator was not started");
    }
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return address.getPort();
  }

  /** How many calls have not ended; for health and tests. */
  public synchronized int liveCalls() {
    return live == null ? 0 : live.size();
  }

  /** Stops at once; calls under way are cut off without a callback. */
  @Override
  public synchronized void close() {
    handler = ResponseCodeHandler.HANDLE_404;
    if (server != null) {
      server.stop();
    }
    if (live != null) {
      live.close();
    }
    beats.close();
    if (threads != null) {
      threads.close();
    }
    if (archive != null) {
      archive.close();
    }
    if (ledger != null) {
      ledger.close();
    }
  }

  private Undertow listen() {
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(settings.port(), "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(16)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_BODY)
            .setHandler(exchange -> handler.handleRequest(exchange))
            .build();
    undertow.start();
    return undertow;
  }

  private Equipment equip(
      CarrierThreads pools, RequestLedger book, CallArchive calls, PersonaLibrary personas) {
    Sids sids = new Sids();
    RequestSignature signature = new RequestSignature(settings.authToken());
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(pools.http())
            .build();
    Voice voice = new Voice(Speaker.shared(), pools.speech());
    Callees.Tapes tapes =
        (callSid, heard) -> book.append("message", Map.of("callSid", callSid, "heard", heard));
    return new Equipment(
        new Equipment.Account(
            settings.accountSid(),
            "http://127.0.0.1:" + port() + "/2010-04-01/Accounts/" + settings.accountSid()),
        new Equipment.Books(
            new CallBook(calls, clock, sids),
            new RecordingShelf(settings.dataDir().resolve("recordings")),
            book,
            sids),
        new Equipment.Links(
            new ProductClient(http, signature, book, settings.callbackRepeats()),
            new MediaStreamClient(http, signature),
            http),
        new Equipment.Studio(beats, voice, new Callees(personas, voice, tapes)),
        new Equipment.Pace(
            clock, pools.timer(), pools.calls(), settings.ringing(), settings.longestCall()));
  }
}
