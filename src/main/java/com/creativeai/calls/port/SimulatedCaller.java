package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;

/** Somebody in the sandbox who can be made to ring a number; no carrier has such a person. */
public interface SimulatedCaller {
  void ring(PhoneNumber to);
}
