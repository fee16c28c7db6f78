package com.creativeai.platform.ws;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** An open socket that leads nowhere; a test says what it may be used for. */
public abstract class FakeWebSocket implements WebSocket {
  @Override
  public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void request(long count) {}

  @Override
  public String getSubprotocol() {
    return "";
  }

  @Override
  public boolean isOutputClosed() {
    return false;
  }

  @Override
  public boolean isInputClosed() {
    return false;
  }

  @Override
  public void abort() {}
}
