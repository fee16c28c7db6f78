package com.creativeai.platform.socket;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all connections (SK1). They start with the first connection. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // start() fills the fields.
public class SocketLoops {
  /** A thread carries the audio of some two hundred calls; the rest of a machine has other work. */
  private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final int HELPERS = 2;

  private EventLoopGroup loops;
  private ThreadPoolExecutor helpers;

  /** Started by hand, where there is no container. */
  public static SocketLoops started() {
    SocketLoops made = new SocketLoops();
    made.start();
    return made;
  }

  @PostConstruct
  void start() {
    loops =
        new MultiThreadIoEventLoopGroup(LOOPS, named("socket-loop-"), NioIoHandler.newFactory());
    helpers =
        new ThreadPoolExecutor(
            HELPERS,
            HELPERS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("socket-helper-"));
    helpers.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  public void stop() {
    helpers.shutdownNow();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  /** For a server, which shares them out among its connections. */
  EventLoopGroup all() {
    return loops;
  }

  /** For a client: the calling thread's own, so that frames between two sockets cross no thread. */
  EventLoop next() {
    for (var loop : loops) {
      if (loop.inEventLoop()) {
        return (EventLoop) loop;
      }
    }
    return loops.next();
  }

  /** For what would hold up a loop: names that are looked up, certificates that are checked. */
  Executor helpers() {
    return helpers;
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      // Whoever opens the first connection must not decide whose classes its listeners see.
      thread.setContextClassLoader(SocketLoops.class.getClassLoader());
      return thread;
    };
  }
}
