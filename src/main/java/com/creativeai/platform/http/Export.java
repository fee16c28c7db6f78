package com.creativeai.platform.http;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written as fast as somebody reads it. */
@FunctionalInterface
public interface Export {
  void writeTo(OutputStream output) throws IOException;
}
