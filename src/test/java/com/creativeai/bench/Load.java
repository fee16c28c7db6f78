package com.creativeai.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Callers and agents at the two ends of a bridge: each caller sends a frame of 20 ms in real time,
 * each agent answers ten of them with one chunk of 100 ms, and interrupts itself every 5 seconds.
 */
final class Load implements AutoCloseable {
  static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FRAME_MILLIS = 20;
  private static final int FRAMES_PER_CHUNK = 10;
  private static final int FRAMES_PER_INTERRUPTION = 250;
  private static final int FRAMES_UNTIL_MISDEED = 50;
  private static final long LATE_NANOS = 60_000_000;
  private static final String FRAME_REST = Stamp.rest(160);
  private static final String CHUNK_REST = Stamp.rest(800);
  private static final byte[] UP = bytes("{\"user_audio_chunk\":\"");
  private static final byte[] DOWN = bytes("\"payload\":\"");
  private static final byte[] CLEAR = bytes("\"event\":\"clear\"");
  private static final byte[] MARK = bytes("\"mark\":{\"name\":\"");

  final Delays up = new Delays();
  final Delays down = new Delays();
  final Delays clears = new Delays();

  /** From doing something wrong until the line was closed. */
  final Delays deaths = new Delays();

  long lost;
  long late;
  long foreign;
  long frames;

  private final List<Caller> callers = new ArrayList<>();
  private final SocketLoop loop;
  private final int agentPort;
  private int slot;
  private boolean measuring;

  Load() throws IOException {
    loop = new SocketLoop(this::tick);
    agentPort = loop.listen(Agent::new);
  }

  int agentPort() {
    return agentPort;
  }

  /** A caller whose stream goes to that address. */
  void call(
      URI socket, Map<String, String> headers, String callSid, Map<String, String> parameters) {
    call(socket, headers, callSid, parameters, Misdeed.GOOD_CALL);
  }

  /** A caller who does something wrong after a second; what becomes of it is not measured. */
  void call(
      URI socket,
      Map<String, String> headers,
      String callSid,
      Map<String, String> parameters,
      Misdeed misdeed) {
    loop.run(
        () -> {
          Caller caller = new Caller(callers.size(), callSid, parameters, misdeed);
          callers.add(caller);
          loop.connect(socket, headers, caller);
        });
  }

  /** How many callers are on the line. */
  int connected() {
    return ask(() -> (int) callers.stream().filter(caller -> caller.line != null).count());
  }

  /** How many callers hear their agent. */
  int talking() {
    return ask(() -> (int) callers.stream().filter(caller -> caller.heard > 0).count());
  }

  void awaitTalk(int calls) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (talking() < calls) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(talking() + " of " + calls + " calls talk");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  void begin() {
    ask(
        () -> {
          up.clear();
          down.clear();
          clears.clear();
          deaths.clear();
          lost = late = foreign = frames = 0;
          measuring = true;
          return 0;
        });
  }

  void end() {
    ask(
        () -> {
          measuring = false;
          return 0;
        });
  }

  /** All hang up; answers the ids of their calls. */
  List<String> hangUp() {
    List<String> sids = new ArrayList<>();
    ask(
        () -> {
          callers.forEach(
              caller -> {
                sids.add(caller.callSid);
                caller.hangUp();
              });
          callers.clear();
          return 0;
        });
    return sids;
  }

  private int ask(java.util.function.IntSupplier question) {
    var answer = new java.util.concurrent.CompletableFuture<Integer>();
    loop.run(() -> answer.complete(question.getAsInt()));
    return answer.join();
  }

  private void tick() {
    slot = (slot + 1) % FRAME_MILLIS;
    for (int index = slot; index < callers.size(); index += FRAME_MILLIS) {
      callers.get(index).speak();
    }
  }

  private void took(Caller caller, Delays delays, long nanos, int expected, int number) {
    if (measuring && caller.misdeed == Misdeed.GOOD_CALL) {
      delays.add(nanos);
      late += nanos > LATE_NANOS ? 1 : 0;
      lost += number == expected ? 0 : 1;
      frames++;
    }
  }

  @Override
  public void close() {
    loop.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private final class Caller implements Peer.Listener {
    final int index;
    final String callSid;
    final Map<String, String> parameters;
    private final Misdeed misdeed;
    private final String stream;
    private @Nullable Peer line;
    private int sent;
    private int heard;
    private long interruptedAt;
    private long misbehavedAt;

    Caller(int index, String callSid, Map<String, String> parameters, Misdeed misdeed) {
      this.index = index;
      this.callSid = callSid;
      this.parameters = parameters;
      this.misdeed = misdeed;
      this.stream = "MZ" + callSid.substring(2);
    }

    @Override
    public void opened(Peer peer) {
      line = peer;
      if (misdeed == Misdeed.FLOOD_WITHOUT_START) {
        misbehave(peer);
        return;
      }
      StringBuilder custom = new StringBuilder();
      parameters.forEach(
          (name, value) ->
              custom
                  .append(custom.isEmpty() ? "" : ",")
                  .append("\"" + name + "\":\"" + value + "\""));
      peer.send("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
      peer.send(
          "{\"event\":\"start\",\"sequenceNumber\":\"1\",\"start\":{\"accountSid\":\""
              + ACCOUNT
              + "\",\"streamSid\":\""
              + stream
              + "\",\"callSid\":\""
              + callSid
              + "\",\"tracks\":[\"inbound\"],\"mediaFormat\":{\"encoding\":\"audio/x-mulaw\",\"sampleRate\":8000,\"channels\":1},\"customParameters\":{"
              + custom
              + "}},\"streamSid\":\""
              + stream
              + "\"}");
    }

    private void misbehave(Peer peer) {
      misbehavedAt = System.nanoTime();
      misdeed.commit(peer, stream);
    }

    void speak() {
      if (line == null || misdeed == Misdeed.FLOOD_WITHOUT_START) {
        return;
      }
      sent++;
      if (sent == FRAMES_UNTIL_MISDEED && misdeed != Misdeed.GOOD_CALL) {
        misbehave(line);
        return;
      }
      line.send(
          "{\"event\":\"media\",\"sequenceNumber\":\""
              + (sent + 1)
              + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
              + sent
              + "\",\"timestamp\":\""
              + sent * FRAME_MILLIS
              + "\",\"payload\":\""
              + new Stamp(index, sent, System.nanoTime()).text()
              + FRAME_REST
              + "\"},\"streamSid\":\""
              + stream
              + "\"}");
    }

    @Override
    public void text(Peer peer, ByteBuffer message) {
      long now = System.nanoTime();
      int at = Stamp.after(message, DOWN);
      if (at >= 0) {
        Stamp stamp = Stamp.read(message, at);
        foreign += stamp.call() == index ? 0 : 1;
        took(this, down, now - stamp.nanos(), heard + 1, stamp.number());
        heard = stamp.number();
      } else if (Stamp.after(message, CLEAR) >= 0) {
        if (measuring && misdeed == Misdeed.GOOD_CALL && interruptedAt > 0) {
          clears.add(now - interruptedAt);
        }
      } else {
        giveBack(peer, message);
      }
    }

    private void giveBack(Peer peer, ByteBuffer message) {
      int at = Stamp.after(message, MARK);
      if (at >= 0) {
        StringBuilder name = new StringBuilder();
        for (int c = at; message.get(c) != '"'; c++) {
          name.append((char) message.get(c));
        }
        peer.send(
            "{\"event\":\"mark\",\"sequenceNumber\":\"1\",\"streamSid\":\""
                + stream
                + "\",\"mark\":{\"name\":\""
                + name
                + "\"}}");
      }
    }

    @Override
    public void closed(Peer peer) {
      line = null;
      if (misdeed.endsTheLine && misbehavedAt > 0) {
        deaths.add(System.nanoTime() - misbehavedAt);
      }
    }

    void hangUp() {
      if (line != null) {
        line.send(
            "{\"event\":\"stop\",\"sequenceNumber\":\"9\",\"stop\":{\"accountSid\":\""
                + ACCOUNT
                + "\",\"callSid\":\""
                + callSid
                + "\"},\"streamSid\":\""
                + stream
                + "\"}");
        line.close();
      }
    }
  }

  private final class Agent implements Peer.Listener {
    private @Nullable Caller caller;
    private int heard;
    private int said;
    private int event;

    @Override
    public void opened(Peer peer) {}

    @Override
    public void text(Peer peer, ByteBuffer message) {
      long now = System.nanoTime();
      int at = Stamp.after(message, UP);
      if (at < 0) {
        begin(peer, message);
        return;
      }
      Stamp stamp = Stamp.read(message, at);
      Caller known = caller;
      if (known == null) {
        if (stamp.call() >= callers.size()) {
          return;
        }
        known = callers.get(stamp.call());
        caller = known;
        heard = stamp.number() - 1;
      }
      foreign += stamp.call() == known.index ? 0 : 1;
      took(known, up, now - stamp.nanos(), heard + 1, stamp.number());
      heard = stamp.number();
      answer(peer, known);
    }

    private void begin(Peer peer, ByteBuffer message) {
      if (Stamp.after(message, bytes("conversation_initiation_client_data")) >= 0) {
        peer.send(
            "{\"type\":\"conversation_initiation_metadata\",\"conversation_initiation_metadata_event\":{\"conversation_id\":\"conv_"
                + System.nanoTime()
                + "\",\"agent_output_audio_format\":\"ulaw_8000\",\"user_input_audio_format\":\"ulaw_8000\"}}");
      }
    }

    private void answer(Peer peer, Caller known) {
      if (heard % FRAMES_PER_CHUNK == 0) {
        event++;
        said++;
        peer.send(
            "{\"type\":\"audio\",\"audio_event\":{\"audio_base_64\":\""
                + new Stamp(known.index, said, System.nanoTime()).text()
                + CHUNK_REST
                + "\",\"event_id\":"
                + event
                + "}}");
      }
      if (heard % FRAMES_PER_INTERRUPTION == known.index % FRAMES_PER_INTERRUPTION) {
        known.interruptedAt = System.nanoTime();
        peer.send(
            "{\"type\":\"interruption\",\"interruption_event\":{\"event_id\":" + event + "}}");
      }
    }

    @Override
    public void closed(Peer peer) {}
  }
}
