package com.creativeai.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things on many threads at the same time. */
public final class Together {
  private static final int THREADS = 16;

  private Together() {}

  /** What came of each, in order; one that fails is an error. */
  public static <T> List<T> call(List<? extends Callable<T>> work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return threads.invokeAll(work).stream().map(Together::outcome).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T outcome(Future<T> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
