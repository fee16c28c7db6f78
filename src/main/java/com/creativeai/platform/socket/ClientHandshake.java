package com.creativeai.platform.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import java.io.EOFException;
import java.net.URI;
import java.util.function.Consumer;

/** A connection that is not open yet (SK7): asks, reads the answer, and makes way. */
final class ClientHandshake extends SimpleChannelInboundHandler<HttpObject> {
  private final ClientHandshaker handshaker;
  private final int longestMessage;
  private final FrameListener listener;
  private final Consumer<Throwable> onFailure;
  private final Runnable onSuccess;

  /**
   * @param onFailure is told why there is no socket; may be told again
   * @param onSuccess is told before the listener
   */
  ClientHandshake(
      URI address,
      int longestMessage,
      FrameListener listener,
      Runnable onSuccess,
      Consumer<Throwable> onFailure) {
    this.handshaker = new ClientHandshaker(address, longestMessage);
    this.longestMessage = longestMessage;
    this.listener = listener;
    this.onSuccess = onSuccess;
    this.onFailure = onFailure;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    handshaker.handshake(context.channel(), context.voidPromise());
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (!(part instanceof HttpResponse answer)) {
      return;
    }
    int status = answer.status().code();
    if (status != HttpResponseStatus.SWITCHING_PROTOCOLS.code()
        || answer.decoderResult().isFailure()) {
      onFailure.accept(new HandshakeRefused(status));
      return;
    }
    try {
      handshaker.finish(context.channel(), answer);
    } catch (WebSocketHandshakeException wrong) {
      onFailure.accept(new HandshakeRefused(status));
      return;
    }
    onSuccess.run();
    SocketHandler open =
        new SocketHandler(context.channel(), new FrameWriter(true), longestMessage, listener);
    context.pipeline().replace(this, "socket", open);
    open.open();
    open.pingInSilence(context.executor());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    onFailure.accept(new EOFException("the connection ended at the handshake"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
    boolean wrapped = thrown instanceof DecoderException && thrown.getCause() != null;
    onFailure.accept(wrapped ? thrown.getCause() : thrown);
  }
}
