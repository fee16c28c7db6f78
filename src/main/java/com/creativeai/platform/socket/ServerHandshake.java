package com.creativeai.platform.socket;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.UPGRADE_REQUIRED;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that has no socket yet: reads its one request, asks the door, and makes way (SK8). */
final class ServerHandshake extends SimpleChannelInboundHandler<HttpObject> {
  private static final long SECONDS = 5;

  /** Audio comes many times a second; after this long without any frame the line is dead. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private static final String VERSION = "13";

  private final String path;
  private final int longestMessage;
  private final SocketDoor door;
  private final Runnable onLeave;
  private @Nullable Future<?> overdue;
  private boolean answered;

  /**
   * @param onLeave is told once that this client waits no more
   */
  ServerHandshake(String path, int longestMessage, SocketDoor door, Runnable onLeave) {
    this.path = path;
    this.longestMessage = longestMessage;
    this.door = door;
    this.onLeave = onLeave;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    overdue = context.executor().schedule(() -> context.close(), SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (overdue != null) {
      overdue.cancel(false);
    }
    onLeave.run();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (answered || !(part instanceof HttpRequest request)) {
      return;
    }
    answered = true;
    HttpResponseStatus wrong = wrongWith(request);
    if (wrong != null) {
      refuse(context, wrong, Map.of());
      return;
    }
    SocketDoor.Entry entry = door.knock(name -> request.headers().get(name));
    FrameListener listener = entry.listener();
    if (listener == null) {
      refuse(context, HttpResponseStatus.valueOf(entry.status()), entry.headers());
    } else {
      shakeHands(context, request, listener);
    }
  }

  private @Nullable HttpResponseStatus wrongWith(HttpRequest request) {
    HttpHeaders headers = request.headers();
    if (request.decoderResult().isFailure()
        || !headers.contains(HttpHeaderNames.HOST)
        || HttpUtil.isTransferEncodingChunked(request)
        || HttpUtil.getContentLength(request, 0L) > 0) {
      return BAD_REQUEST;
    }
    if (!request.uri().equals(path)) {
      return NOT_FOUND;
    }
    if (!request.method().equals(HttpMethod.GET)) {
      return METHOD_NOT_ALLOWED;
    }
    boolean upgrade =
        headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
            && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
            && VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION));
    if (!upgrade) {
      return UPGRADE_REQUIRED;
    }
    return headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY) ? null : BAD_REQUEST;
  }

  private void shakeHands(
      ChannelHandlerContext context, HttpRequest request, FrameListener listener) {
    new WebSocketServerHandshaker13(path, null, decoding())
        .handshake(
            context.channel(),
            new DefaultFullHttpRequest(
                request.protocolVersion(),
                request.method(),
                request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers(),
                EmptyHttpHeaders.INSTANCE))
        .addListener(
            done -> {
              if (done.isSuccess()) {
                open(context, listener);
              } else {
                context.close();
                listener.onFailed(done.cause());
              }
            });
  }

  private void open(ChannelHandlerContext context, FrameListener listener) {
    SocketHandler open =
        new SocketHandler(context.channel(), new FrameWriter(false), longestMessage, listener);
    context.pipeline().replace(this, "socket", open);
    open.open();
    open.endAfterSilence(context.executor(), LONGEST_SILENCE);
  }

  private WebSocketDecoderConfig decoding() {
    return WebSocketDecoderConfig.newBuilder()
        .expectMaskedFrames(true)
        .allowExtensions(false)
        .maxFramePayloadLength(longestMessage)
        .closeOnProtocolViolation(false)
        .withUTF8Validator(false)
        .build();
  }

  private static void refuse(
      ChannelHandlerContext context, HttpResponseStatus status, Map<String, String> headers) {
    FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    headers.forEach(answer.headers()::set);
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_LENGTH, 0)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    if (status.equals(UPGRADE_REQUIRED)) {
      answer
          .headers()
          .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
          .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
    }
    context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
    context.close();
  }
}
