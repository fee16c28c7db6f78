package com.creativeai.platform.ws;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of a WebSocket container, which gives it one task for every frame: the end of the
 * session, due after its time-out. The container of Payara Micro 6 never cancels the task of the
 * frame before, so that a session would end one time-out after any frame, however busy it is, and
 * does so at once while its time-out is only being set. Here a session has one watch, which looks
 * at the time of its newest frame (WS2).
 */
final class IdleTimer extends ScheduledThreadPoolExecutor {
  private final Map<Object, Watch> watches = new ConcurrentHashMap<>();

  IdleTimer() {
    super(
        1,
        work -> {
          Thread thread = new Thread(work, "socket-idle-timer");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable end, long delay, TimeUnit unit) {
    Session session = sessionOf(end);
    if (session == null) {
      return super.schedule(end, delay, unit);
    }
    if (delay <= 0) {
      // No time-out, or none yet.
      watches.remove(session);
    } else {
      watches.computeIfAbsent(session, Watch::new).seen(end, unit.toNanos(delay));
    }
    return Nothing.DONE;
  }

  /** How many sessions are watched. */
  int watched() {
    return watches.size();
  }

  /** The session that a task of the container belongs to; absent for other tasks. */
  private static @Nullable Session sessionOf(Runnable task) {
    Field owner = OWNERS.get(task.getClass());
    try {
      return owner == null ? null : (Session) owner.get(task);
    } catch (IllegalAccessException closed) {
      return null;
    }
  }

  /** The field of a class of tasks that holds the session, if there is one. */
  private static final ClassValue<@Nullable Field> OWNERS =
      new ClassValue<>() {
        @Override
        protected @Nullable Field computeValue(Class<?> type) {
          for (Field field : type.getDeclaredFields()) {
            if (Session.class.isAssignableFrom(field.getType()) && field.trySetAccessible()) {
              return field;
            }
          }
          return null;
        }
      };

  /** Sees to the end of one session. */
  private final class Watch implements Runnable {
    private final Object session;
    private volatile long newest;
    private volatile long timeOut;
    private volatile @Nullable Runnable end;

    Watch(Object session) {
      this.session = session;
    }

    void seen(Runnable newEnd, long nanos) {
      newest = System.nanoTime();
      timeOut = nanos;
      boolean isFirst = end == null;
      end = newEnd;
      if (isFirst) {
        IdleTimer.super.schedule((Runnable) this, nanos, TimeUnit.NANOSECONDS);
      }
    }

    @Override
    public void run() {
      if (watches.get(session) != this) {
        return;
      }
      long left = newest + timeOut - System.nanoTime();
      Runnable due = end;
      if (left > 0) {
        IdleTimer.super.schedule((Runnable) this, left, TimeUnit.NANOSECONDS);
      } else if (due != null) {
        watches.remove(session);
        due.run();
      }
    }
  }

  /** A future without a task. */
  private static final class Nothing extends FutureTask<Void> implements ScheduledFuture<Void> {
    static final ScheduledFuture<?> DONE = new Nothing();

    private Nothing() {
      super(() -> null);
      run();
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
