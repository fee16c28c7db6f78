package com.creativeai.sandbox.carrier.line;

/** Listens to a line on the clock's thread. */
public interface Tap {
  /** 20 ms of both directions: what the callee said and what was played to the callee. */
  void hear(byte[] fromCallee, byte[] toCallee);

  /** The callee pressed a key. */
  default void onDigit(char digit) {}
}
