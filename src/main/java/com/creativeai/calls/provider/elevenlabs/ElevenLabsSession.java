package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.platform.serial.Mailbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One conversation's socket (EL1 to EL4). State is touched inside the mailbox only. */
final class ElevenLabsSession implements AgentSession, ChatSession, WebSocket.Listener {
  private static final System.Logger LOG = System.getLogger(ElevenLabsSession.class.getName());
  private static final int LONGEST_MESSAGE = 1024 * 1024;
  private static final Duration HANDSHAKE = Duration.ofSeconds(5);
  private static final long SECONDS_TO_CLOSE = 2;

  private final AgentListener listener;
  private final String initiation;
  private final Mailbox mailbox = new Mailbox(this::failed);
  private final ConversationFrames frames;
  // Touched by the socket's own thread only.
  private final StringBuilder partial = new StringBuilder();
  private Optional<Outbox> outbox = Optional.empty();
  private Optional<WebSocket> socket = Optional.empty();
  private boolean over;

  ElevenLabsSession(AgentBriefing briefing, AgentListener listener) {
    this(ClientFrames.initiation(briefing), listener);
  }

  /**
   * @param initiation the first frame
   */
  ElevenLabsSession(String initiation, AgentListener listener) {
    this.listener = listener;
    this.initiation = initiation;
    this.frames = new ConversationFrames(listener, this::reply, this::finish);
  }

  /** Asks for the socket's address, and opens the socket as soon as it is known. */
  void connect(SignedUrls addresses, String providerAgentId, HttpClient client) {
    var unused =
        find(addresses, providerAgentId)
            .whenComplete((uri, failure) -> mailbox.post(() -> addressKnown(uri, failure, client)));
  }

  private static CompletionStage<URI> find(SignedUrls addresses, String providerAgentId) {
    try {
      return addresses.find(providerAgentId);
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  @Override
  public void sendAudio(String payload) {
    // What is not base64 is noise at best, and could end the frame's text at worst.
    if (ClientFrames.isBase64(payload)) {
      String frame = ClientFrames.audio(payload);
      mailbox.post(() -> outbox.ifPresent(line -> line.audio(frame)));
    }
  }

  @Override
  public void say(String text) {
    String frame = ClientFrames.message(text);
    mailbox.post(() -> reply(frame));
  }

  @Override
  public void inform(String context) {
    String frame = ClientFrames.contextualUpdate(context);
    mailbox.post(() -> reply(frame));
  }

  @Override
  public void answer(String toolRequest, String result, boolean failed) {
    String frame = ClientFrames.toolResult(toolRequest, result, failed);
    mailbox.post(() -> reply(frame));
  }

  @Override
  public void close() {
    mailbox.post(() -> finish(new AgentClosure(AgentClosure.Kind.NORMAL, "closed by us")));
  }

  @Override
  public void onOpen(WebSocket opened) {
    mailbox.post(() -> opened(opened));
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    if (partial.length() + data.length() > LONGEST_MESSAGE) {
      partial.setLength(0);
      mailbox.post(
          () -> finish(new AgentClosure(AgentClosure.Kind.BROKEN, "a message above 1 MB")));
      // Asks for nothing more, so nothing more is read.
      return null;
    }
    if (last && partial.isEmpty()) {
      receive(data.toString());
    } else {
      partial.append(data);
      if (last) {
        receive(partial.toString());
        partial.setLength(0);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    mailbox.post(() -> finish(Closures.ofClose(code, reason, frames.isReady())));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    mailbox.post(() -> failed(error));
  }

  private void receive(String message) {
    mailbox.post(
        () -> {
          if (!over) {
            frames.read(message);
          }
        });
  }

  private void addressKnown(@Nullable URI address, @Nullable Throwable failure, HttpClient client) {
    if (over) {
      return;
    }
    if (failure != null || address == null) {
      finish(Closures.ofFailure(failure == null ? new NullPointerException() : failure));
      return;
    }
    var unused =
        client
            .newWebSocketBuilder()
            .connectTimeout(HANDSHAKE)
            .buildAsync(address, this)
            .whenComplete((built, refused) -> mailbox.post(() -> built(refused)));
  }

  private void built(@Nullable Throwable refused) {
    if (refused != null) {
      finish(Closures.ofFailure(refused));
    }
  }

  private void opened(WebSocket opened) {
    if (over) {
      opened.abort();
      return;
    }
    socket = Optional.of(opened);
    Outbox line = new Outbox(opened, mailbox, this::failed);
    outbox = Optional.of(line);
    line.reply(initiation);
  }

  private void reply(String frame) {
    outbox.ifPresent(line -> line.reply(frame));
  }

  private void failed(Throwable failure) {
    boolean ready = frames.isReady();
    LOG.log(System.Logger.Level.WARNING, "event=agent-socket-failed ready=" + ready, failure);
    AgentClosure.Kind kind = ready ? AgentClosure.Kind.BROKEN : AgentClosure.Kind.UNREACHABLE;
    finish(new AgentClosure(kind, failure.getClass().getSimpleName()));
  }

  private void finish(AgentClosure closure) {
    if (over) {
      return;
    }
    over = true;
    outbox = Optional.empty();
    socket.ifPresent(ElevenLabsSession::closeSoon);
    listener.onClosed(closure);
  }

  /** Says goodbye, and hangs up on a peer that does not answer it. */
  private static void closeSoon(WebSocket open) {
    var unused = open.sendClose(WebSocket.NORMAL_CLOSURE, "");
    CompletableFuture.delayedExecutor(SECONDS_TO_CLOSE, TimeUnit.SECONDS).execute(open::abort);
  }
}
