package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.platform.serial.Mailbox;
import com.creativeai.platform.socket.FrameListener;
import com.creativeai.platform.socket.FrameSocket;
import com.creativeai.platform.socket.MessageTooLong;
import com.creativeai.platform.socket.SocketClient;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One conversation's socket (EL1 to EL4). State is touched inside the mailbox only. */
final class ElevenLabsSession implements AgentSession, ChatSession, FrameListener {
  private static final System.Logger LOG = System.getLogger(ElevenLabsSession.class.getName());
  private static final int LONGEST_MESSAGE = 1024 * 1024;
  private static final int NORMAL = 1000;

  private final AgentListener listener;
  private final String initiation;
  private final Mailbox mailbox = new Mailbox(this::failed);
  private final ConversationFrames frames;
  private Optional<Outbox> outbox = Optional.empty();
  private Optional<FrameSocket> socket = Optional.empty();
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
  void connect(AgentAddresses addresses, ProvidedAgent agent, SocketClient sockets) {
    var unused =
        find(addresses, agent)
            .whenComplete(
                (uri, failure) -> mailbox.post(() -> addressKnown(uri, failure, sockets)));
  }

  private static CompletionStage<URI> find(AgentAddresses addresses, ProvidedAgent agent) {
    try {
      return addresses.find(agent);
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  @Override
  public void sendAudio(String payload) {
    // What is not base64 is noise at best, and could end the frame's text at worst.
    if (ClientFrames.isBase64(payload)) {
      mailbox.post(() -> outbox.ifPresent(line -> line.audio(payload)));
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
  public void onOpen(FrameSocket opened) {
    mailbox.post(() -> opened(opened));
  }

  @Override
  public void onText(String message) {
    mailbox.post(
        () -> {
          if (!over) {
            frames.read(message);
          }
        });
  }

  @Override
  public void onWritable() {
    mailbox.post(() -> outbox.ifPresent(Outbox::sendWaiting));
  }

  @Override
  public void onClosed(int code, String reason) {
    mailbox.post(() -> finish(Closures.ofClose(code, reason, frames.isReady())));
  }

  @Override
  public void onFailed(Throwable failure) {
    mailbox.post(() -> ended(failure));
  }

  private void addressKnown(
      @Nullable URI address, @Nullable Throwable failure, SocketClient sockets) {
    if (over) {
      return;
    }
    if (failure != null || address == null) {
      finish(Closures.ofFailure(failure == null ? new NullPointerException() : failure));
      return;
    }
    sockets.open(address, LONGEST_MESSAGE, this);
  }

  private void ended(Throwable failure) {
    if (failure instanceof MessageTooLong) {
      finish(new AgentClosure(AgentClosure.Kind.BROKEN, "a message above 1 MB"));
    } else if (socket.isEmpty()) {
      finish(Closures.ofFailure(failure));
    } else {
      failed(failure);
    }
  }

  private void opened(FrameSocket opened) {
    if (over) {
      opened.abort();
      return;
    }
    socket = Optional.of(opened);
    Outbox line = new Outbox(opened, this::failed);
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
    outbox.map(Outbox::dropped).filter(frames -> frames > 0).ifPresent(this::reportDropped);
    outbox = Optional.empty();
    socket.ifPresent(open -> open.close(NORMAL, ""));
    listener.onClosed(closure);
  }

  private void reportDropped(long frames) {
    LOG.log(System.Logger.Level.WARNING, "event=agent-audio-dropped frames={0}", frames);
  }
}
