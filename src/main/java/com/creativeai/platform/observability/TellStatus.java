package com.creativeai.platform.observability;

import com.creativeai.platform.event.LiveTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells pages how the node is, as long as somebody looks (OB6). */
@ApplicationScoped
public class TellStatus {
  /** The live topic; what is told on it is a {@link NodeStatus}. */
  public static final Object TOPIC = NodeStatus.class;

  @Inject Breakers breakers;
  @Inject ReadStatus status;
  @Inject LiveTopics topics;

  /** Looks at the breakers; one that has changed is told at once. */
  public void observe() {
    if (breakers.observe()) {
      tell();
    }
  }

  public void tell() {
    if (topics.isHeard(TOPIC)) {
      topics.publish(TOPIC, status.read());
    }
  }
}
