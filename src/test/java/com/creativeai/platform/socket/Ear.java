package com.creativeai.platform.socket;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a listener is told, as words. */
final class Ear implements FrameListener {
  final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  final CompletableFuture<FrameSocket> socket = new CompletableFuture<>();
  volatile Thread thread = Thread.currentThread();

  String next() throws InterruptedException {
    return String.valueOf(words.poll(8, TimeUnit.SECONDS));
  }

  FrameSocket opened() throws Exception {
    return socket.get(8, TimeUnit.SECONDS);
  }

  @Override
  public void onOpen(FrameSocket opened) {
    thread = Thread.currentThread();
    socket.complete(opened);
  }

  @Override
  public void onText(String message) {
    words.add("text " + message);
  }

  @Override
  public void onWritable() {
    words.add("writable");
  }

  @Override
  public void onClosed(int code, String reason) {
    words.add("closed " + code + " " + reason);
  }

  @Override
  public void onFailed(Throwable failure) {
    words.add("failed " + failure.getClass().getSimpleName() + " " + failure.getMessage());
  }
}
