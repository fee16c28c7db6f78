package com.creativeai.platform.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.EventExecutor;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** An open connection: tells its listener what comes and how it ends (SK2, SK5). */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final long SECONDS_STUCK = 5;
  private static final Duration UNTIL_PING = Duration.ofSeconds(4);

  private final FrameListener listener;
  private final NettySocket socket;
  private final Message message;
  private boolean isText;
  private boolean heard;
  private int silentLooks;
  private @Nullable Future<?> nextLook;
  private boolean over;
  private @Nullable Future<?> stuck;

  SocketHandler(Channel channel, FrameWriter writer, int longestMessage, FrameListener listener) {
    this.listener = listener;
    this.message = new Message(longestMessage);
    this.socket = new NettySocket(channel, writer, this::writable);
  }

  /** On the event loop, when the connection can be used. */
  void open() {
    listener.onOpen(socket);
  }

  /** Ends the connection after so long without a frame, and up to a half more. */
  void endAfterSilence(EventExecutor loop, Duration longest) {
    listenEvery(
        loop,
        longest.dividedBy(2),
        looks -> {
          if (looks == 2) {
            socket.close(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE.code(), "silence");
          }
        });
  }

  /** Pings a peer that says nothing, and takes it for gone when no answer comes (SK11). */
  void pingInSilence(EventExecutor loop) {
    listenEvery(
        loop,
        UNTIL_PING,
        looks -> {
          if (looks == 1) {
            socket.ping();
          } else {
            socket.abort();
          }
        });
  }

  /**
   * @param onSilence is told at how many looks in a row nothing had come; not while nothing is read
   */
  private void listenEvery(EventExecutor loop, Duration span, IntConsumer onSilence) {
    heard = false;
    nextLook =
        loop.schedule(() -> look(loop, span, onSilence), span.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(EventExecutor loop, Duration span, IntConsumer onSilence) {
    boolean silent = !heard && socket.isRead();
    silentLooks = silent ? silentLooks + 1 : 0;
    if (silent) {
      onSilence.accept(silentLooks);
    }
    if (!over) {
      listenEvery(loop, span, onSilence);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame)
      throws Exception {
    heard = true;
    if (over || socket.isClosed() && !(frame instanceof CloseWebSocketFrame)) {
      return;
    }
    if (frame instanceof TextWebSocketFrame) {
      isText = true;
      read(frame);
    } else if (frame instanceof ContinuationWebSocketFrame) {
      read(frame);
    } else if (frame instanceof PingWebSocketFrame) {
      answerPing(context, frame);
    } else if (frame instanceof CloseWebSocketFrame close) {
      closed(close);
    } else if (frame instanceof BinaryWebSocketFrame) {
      isText = false;
    }
  }

  /** Not for a peer that does not take the answers: they would pile up. */
  private static void answerPing(ChannelHandlerContext context, WebSocketFrame ping) {
    if (context.channel().isWritable()) {
      context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()), context.voidPromise());
    }
  }

  private void read(WebSocketFrame part) throws MessageTooLong, CharacterCodingException {
    if (!isText) {
      return;
    }
    message.add(part.content());
    if (part.isFinalFragment()) {
      listener.onText(message.take());
    }
  }

  private void closed(CloseWebSocketFrame close) {
    int code = close.statusCode();
    String reason = close.reasonText();
    end(() -> listener.onClosed(code < 0 ? FrameListener.NO_CODE : code, reason));
    socket.returnClose(code);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end(() -> listener.onClosed(FrameListener.BROKEN, ""));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (stuck != null) {
      stuck.cancel(false);
    }
    if (context.channel().isWritable()) {
      writable();
    } else {
      stuck = context.executor().schedule(socket::abort, SECONDS_STUCK, TimeUnit.SECONDS);
    }
  }

  private void writable() {
    if (!over) {
      listener.onWritable();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
    WebSocketCloseStatus status = statusOf(thrown);
    if (status == null) {
      socket.abort();
    } else {
      socket.close(status.code(), "");
    }
    boolean tooLong = WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(status);
    end(() -> listener.onFailed(tooLong ? new MessageTooLong() : thrown));
  }

  /** What the peer is told that it did wrong; null when it did nothing. */
  private static @Nullable WebSocketCloseStatus statusOf(Throwable thrown) {
    if (thrown instanceof MessageTooLong) {
      return WebSocketCloseStatus.MESSAGE_TOO_BIG;
    }
    if (thrown instanceof CharacterCodingException) {
      return WebSocketCloseStatus.INVALID_PAYLOAD_DATA;
    }
    return thrown instanceof CorruptedWebSocketFrameException wrong ? wrong.closeStatus() : null;
  }

  private void end(Runnable told) {
    if (over) {
      return;
    }
    over = true;
    if (nextLook != null) {
      // Else it would hold the whole call until then.
      nextLook.cancel(false);
    }
    told.run();
  }
}
