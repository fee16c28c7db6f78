package com.creativeai.calls.provider.twilio.ws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A frame that comes a few times in a call, read whole: each value under its path, {@code
 * start.customParameters.token}. Values in arrays are left out.
 */
record RareFrame(Map<String, String> values) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * @throws IOException when the text is no JSON object
   */
  static RareFrame read(String text) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      readObject(parser, values);
      if (parser.nextToken() != null) {
        throw new IOException("more than an object");
      }
    }
    return new RareFrame(values);
  }

  String get(String path) throws IOException {
    String value = values.get(path);
    if (value == null) {
      throw new IOException(path + " is missing");
    }
    return value;
  }

  private static void readObject(JsonParser parser, Map<String, String> values) throws IOException {
    Deque<String> path = new ArrayDeque<>();
    path.addLast("");
    while (!path.isEmpty()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT) {
        path.removeLast();
      } else if (token == JsonToken.START_OBJECT) {
        path.addLast(path.getLast() + parser.currentName() + ".");
      } else if (token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        values.put(path.getLast() + parser.currentName(), parser.getText());
      } else if (token == null) {
        throw new IOException("the object does not end");
      }
    }
  }
}
