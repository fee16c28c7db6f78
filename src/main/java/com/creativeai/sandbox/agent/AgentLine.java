package com.creativeai.sandbox.agent;

/**
 * The socket of one conversation, as the conversation sees it. Calls never block; after a close
 * they do nothing.
 */
interface AgentLine {
  void send(String frame);

  void close(int code, String reason);
}
