package com.creativeai.sandbox.carrier.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ProtocolException;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One bidirectional media stream of one call, from the handshake to its end (L3-L5). */
public final class MediaStreamLeg implements Tap, WebSocket.Listener {
  /** Twilio's own limit for one message is not published; this one only bounds memory. */
  private static final int LONGEST_MESSAGE = 16 * 1024 * 1024;

  /** Who wants to know how the stream fares; called on any thread, must not wait. */
  public interface Watcher {
    void onStarted();

    /** The product sent something other than media, or something that is not valid. */
    void onMessage(String event, boolean isValid);

    void onEnded(StreamEnd end, long chunksSent);
  }

  private final StringBuilder partial = new StringBuilder();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final StreamMessages messages;
  private final StreamPlan plan;
  private final CallLine line;
  private final Watcher watcher;
  private volatile @Nullable FrameQueue frames;
  private long startNanos;

  MediaStreamLeg(StreamPlan plan, CallLine line, Watcher watcher) {
    this.plan = plan;
    this.line = line;
    this.watcher = watcher;
    this.messages = new StreamMessages(plan);
  }

  @Override
  public void onOpen(WebSocket socket) {
    FrameQueue queue = new FrameQueue(socket);
    startNanos = System.nanoTime();
    boolean isWanted;
    synchronized (messages) {
      isWanted = !ended.get();
      if (isWanted) {
        queue.send(StreamMessages.CONNECTED);
        queue.send(messages.start());
        frames = queue;
      }
    }
    socket.request(1);
    if (!isWanted) {
      queue.close();
      return;
    }
    watcher.onStarted();
    line.add(this);
    if (ended.get()) {
      line.remove(this);
    }
  }

  @Override
  public void hear(byte[] fromCallee, byte[] toCallee) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    send(() -> messages.media(fromCallee, millis));
  }

  @Override
  public void onDigit(char digit) {
    send(() -> messages.dtmf(digit));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (partial.length() > LONGEST_MESSAGE) {
      end(new StreamEnd(StreamEnd.PROTOCOL_ERROR, "message too long"), false);
      socket.abort();
      return null;
    }
    if (last) {
      String message = partial.toString();
      partial.setLength(0);
      if (!ended.get()) {
        receive(message);
      }
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    boolean isOrderly = code == 1000 || code == 1001 || code == 1005;
    String why = "closed by the application with " + code;
    end(isOrderly ? StreamEnd.orderly(why) : new StreamEnd(StreamEnd.CLOSE_ERROR, why), false);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    boolean isProtocol = error instanceof ProtocolException;
    int code = isProtocol ? StreamEnd.PROTOCOL_ERROR : StreamEnd.BROKEN_PIPE;
    end(new StreamEnd(code, error.getClass().getSimpleName()), false);
  }

  /** Ends the stream from the carrier's side: {@code stop}, then a close. */
  public void stop(String reason) {
    end(StreamEnd.orderly(reason), true);
  }

  void fail(StreamEnd end) {
    end(end, false);
  }

  private void end(StreamEnd end, boolean saysStop) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    line.remove(this);
    line.playback().clear();
    synchronized (messages) {
      FrameQueue queue = frames;
      if (queue != null) {
        if (saysStop) {
          queue.send(messages.stop());
        }
        queue.close();
      }
    }
    watcher.onEnded(end, messages.chunks());
  }

  private void receive(String text) {
    try {
      JsonNode message = StreamMessages.JSON.readTree(text);
      String event = message.path("event").asText();
      boolean isOurs = message.path("streamSid").asText().equals(plan.streamSid());
      boolean isValid = isOurs && obey(event, message);
      if (!isValid || !event.equals("media")) {
        watcher.onMessage(event, isValid);
      }
    } catch (JsonProcessingException e) {
      watcher.onMessage("not JSON", false);
    }
  }

  private boolean obey(String event, JsonNode message) {
    return switch (event) {
      case "media" -> play(message.path("media").path("payload").asText());
      case "mark" -> mark(message.path("mark").path("name").asText());
      case "clear" -> {
        line.playback().clear();
        yield true;
      }
      default -> false;
    };
  }

  private boolean play(String payload) {
    try {
      byte[] mulaw = Base64.getDecoder().decode(payload);
      return mulaw.length > 0 && line.playback().append(mulaw);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean mark(String name) {
    if (name.isEmpty()) {
      return false;
    }
    line.playback().mark(() -> send(() -> messages.mark(name)));
    return true;
  }

  /** The lock on the messages keeps their numbers in the order of the wire. */
  private void send(Supplier<String> message) {
    FrameQueue queue = frames;
    if (queue == null) {
      return;
    }
    boolean isTaken;
    synchronized (messages) {
      isTaken = queue.send(message.get());
    }
    if (!isTaken) {
      end(new StreamEnd(StreamEnd.BROKEN_PIPE, "the application does not read"), false);
    }
  }
}
