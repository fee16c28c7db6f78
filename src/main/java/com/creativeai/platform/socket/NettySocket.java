package com.creativeai.platform.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection on an event loop (SK3, SK4, SK6). */
final class NettySocket implements FrameSocket {
  private static final long SECONDS_TO_CLOSE = 2;
  private static final int LONGEST_REASON_BYTES = 123;

  /** Handed over by other threads and not written yet; more than these wait with the sender. */
  private static final int MOST_HANDED_OVER = 64;

  private final Channel channel;
  private final FrameWriter writer;
  private final Runnable onWritable;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicInteger handedOver = new AtomicInteger();
  private volatile boolean full;

  /**
   * @param onWritable is told that those who saw no room may look again
   */
  NettySocket(Channel channel, FrameWriter writer, Runnable onWritable) {
    this.channel = channel;
    this.writer = writer;
    this.onWritable = onWritable;
  }

  @Override
  public void send(String text) {
    if (!closed.get()) {
      write(writer.write(channel.alloc(), text));
    }
  }

  @Override
  public void send(FrameTemplate template, String part) {
    if (!closed.get()) {
      write(writer.write(channel.alloc(), template, part));
    }
  }

  private void write(ByteBuf frame) {
    if (handedOver.get() == 0 && channel.eventLoop().inEventLoop()) {
      channel.writeAndFlush(frame, channel.voidPromise());
      return;
    }
    handedOver.incrementAndGet();
    channel
        .eventLoop()
        .execute(
            () -> {
              channel.writeAndFlush(frame, channel.voidPromise());
              if (handedOver.decrementAndGet() == 0 && full) {
                full = false;
                onWritable.run();
              }
            });
  }

  @Override
  public boolean isWritable() {
    if (!channel.isWritable()) {
      return false;
    }
    if (handedOver.get() < MOST_HANDED_OVER) {
      return true;
    }
    full = true;
    // Looks again: the last of them may have been written before anybody knew that it is waited
    // for.
    return handedOver.get() < MOST_HANDED_OVER;
  }

  @Override
  public void read(boolean on) {
    channel.config().setAutoRead(on);
  }

  boolean isRead() {
    return channel.config().isAutoRead();
  }

  void ping() {
    if (!closed.get()) {
      channel.writeAndFlush(new PingWebSocketFrame(), channel.voidPromise());
    }
  }

  /** Whether goodbye was said, so that nothing but its answer is of interest. */
  boolean isClosed() {
    return closed.get();
  }

  @Override
  public void close(int code, String reason) {
    if (closed.compareAndSet(false, true)) {
      // After what was sent before, which other threads may have handed over.
      channel.eventLoop().execute(() -> sayGoodbye(code, reason));
    }
  }

  private void sayGoodbye(int code, String reason) {
    read(true);
    channel.writeAndFlush(new CloseWebSocketFrame(code, shortened(reason)), channel.voidPromise());
    var hangUp = channel.eventLoop().schedule(this::abort, SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    channel.closeFuture().addListener(gone -> hangUp.cancel(false));
  }

  /** The peer said goodbye, or answered ours: the same back, if need be, and the line goes. */
  void returnClose(int code) {
    if (closed.compareAndSet(false, true)) {
      CloseWebSocketFrame same =
          code < 0
              ? new CloseWebSocketFrame()
              : new CloseWebSocketFrame(WebSocketCloseStatus.valueOf(code));
      channel.writeAndFlush(same).addListener(ChannelFutureListener.CLOSE);
    } else {
      channel.close();
    }
  }

  private static String shortened(String reason) {
    // Of three bytes at most for each character of the plane that reasons are written in.
    int most = LONGEST_REASON_BYTES / 3;
    return reason.length() <= most ? reason : reason.substring(0, most);
  }

  @Override
  public void abort() {
    closed.set(true);
    channel.close();
  }
}
