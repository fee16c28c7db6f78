package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * A client tool and the parameters it is called with.
 *
 * @param awaited whether the agent waits for a result, at most {@code timeout}
 */
record ToolUse(String name, ObjectNode parameters, boolean awaited, Duration timeout) {}
