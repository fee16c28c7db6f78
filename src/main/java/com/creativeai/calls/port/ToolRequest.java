package com.creativeai.calls.port;

import java.util.Map;

/**
 * Something that an agent wants done, and waits for.
 *
 * @param id names the request in the answer
 * @param arguments by their names; all of them as text
 */
public record ToolRequest(String id, String name, Map<String, String> arguments) {
  public ToolRequest {
    arguments = Map.copyOf(arguments);
  }

  /** Without the arguments, which repeat what people said. */
  @Override
  public String toString() {
    return "ToolRequest[" + name + "]";
  }
}
