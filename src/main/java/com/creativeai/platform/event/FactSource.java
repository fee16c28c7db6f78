package com.creativeai.platform.event;

/** A store whose documents carry facts. */
public interface FactSource {
  FactOutbox outbox();
}
