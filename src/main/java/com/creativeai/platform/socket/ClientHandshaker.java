package com.creativeai.platform.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Netty's handshake, as no browser makes it: without an origin. Breaches are answered by us. */
final class ClientHandshaker extends WebSocketClientHandshaker13 {
  private static final @Nullable String NO_PROTOCOL = null;

  ClientHandshaker(URI address, int longestMessage) {
    super(
        address,
        WebSocketVersion.V13,
        NO_PROTOCOL,
        false,
        EmptyHttpHeaders.INSTANCE,
        longestMessage);
  }

  /** Throws when it does not accept our handshake in every point. */
  void finish(Channel channel, HttpResponse answer) {
    finishHandshake(
        channel,
        new DefaultFullHttpResponse(
            answer.protocolVersion(),
            answer.status(),
            Unpooled.EMPTY_BUFFER,
            answer.headers(),
            EmptyHttpHeaders.INSTANCE));
  }

  @Override
  protected FullHttpRequest newHandshakeRequest() {
    FullHttpRequest request = super.newHandshakeRequest();
    request.headers().remove(HttpHeaderNames.ORIGIN);
    return request;
  }

  @Override
  protected WebSocketFrameDecoder newWebsocketDecoder() {
    return new WebSocket13FrameDecoder(
        WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(false)
            .allowExtensions(false)
            .maxFramePayloadLength(maxFramePayloadLength())
            .closeOnProtocolViolation(false)
            .withUTF8Validator(false)
            .build());
  }
}
