package com.creativeai.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/**
 * Work whose length would tell a stranger whether an address has an account; it is done when they
 * have their answer (I3).
 */
@ApplicationScoped
public class AfterAnswer {
  private static final System.Logger LOG = System.getLogger(AfterAnswer.class.getName());

  @Resource ManagedExecutorService managed;

  private final Executor executor;

  public AfterAnswer() {
    executor = task -> managed.execute(task);
  }

  AfterAnswer(Executor executor) {
    this.executor = executor;
  }

  void run(String what, Runnable work) {
    executor.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "after-answer=failed work=" + what, failed);
          }
        });
  }
}
