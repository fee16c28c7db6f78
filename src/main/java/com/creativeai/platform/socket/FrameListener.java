package com.creativeai.platform.socket;

/** Hears one connection, on its event loop (SK1, SK2). */
public interface FrameListener {
  /** RFC 6455: a close without a code. */
  int NO_CODE = 1005;

  /** RFC 6455: the line broke without a close. */
  int BROKEN = 1006;

  void onOpen(FrameSocket socket);

  void onText(String message);

  /** The peer keeps up again. */
  default void onWritable() {}

  /** The connection is closed, by the peer or after our close. */
  void onClosed(int code, String reason);

  /** It could not be opened, or broke. */
  void onFailed(Throwable failure);
}
