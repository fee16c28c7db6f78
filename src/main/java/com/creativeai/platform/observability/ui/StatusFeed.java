package com.creativeai.platform.observability.ui;

import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.observability.NodeStatus;
import com.creativeai.platform.observability.ReadStatus;
import com.creativeai.platform.observability.TellStatus;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tells pages how the node is. Providers take their time, so a page is never kept waiting. */
@ApplicationScoped
public class StatusFeed {
  @Resource ManagedExecutorService managed;
  @Inject ReadStatus status;
  @Inject LiveTopics topics;

  private Executor executor = Runnable::run;

  /** For the container. */
  public StatusFeed() {}

  StatusFeed(ReadStatus status, LiveTopics topics) {
    this.status = status;
    this.topics = topics;
  }

  @PostConstruct
  void start() {
    executor = managed;
  }

  /** From now on, whenever there is news; on a thread of nobody. */
  Subscription follow(Consumer<NodeStatus> page) {
    return topics.subscribe(TellStatus.TOPIC, news -> page.accept((NodeStatus) news));
  }

  /** Once, as soon as it is known. */
  void ask(Consumer<NodeStatus> page, Consumer<RuntimeException> failed) {
    executor.execute(
        () -> {
          try {
            page.accept(status.read());
          } catch (RuntimeException broken) {
            failed.accept(broken);
          }
        });
  }
}
