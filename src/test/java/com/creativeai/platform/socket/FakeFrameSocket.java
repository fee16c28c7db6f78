package com.creativeai.platform.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection that leads nowhere and takes as much as a test says. */
public final class FakeFrameSocket implements FrameSocket {
  public final List<String> sent = new ArrayList<>();
  public int room = Integer.MAX_VALUE;

  @Override
  public void send(String text) {
    room--;
    sent.add(text);
  }

  @Override
  public void send(FrameTemplate template, String part) {
    send(
        new String(template.before(), StandardCharsets.UTF_8)
            + part
            + new String(template.after(), StandardCharsets.UTF_8));
  }

  @Override
  public boolean isWritable() {
    return room > 0;
  }

  @Override
  public void read(boolean on) {
    sent.add("read " + on);
  }

  @Override
  public void close(int code, String reason) {
    sent.add("close " + code);
  }

  @Override
  public void abort() {
    sent.add("abort");
  }
}
