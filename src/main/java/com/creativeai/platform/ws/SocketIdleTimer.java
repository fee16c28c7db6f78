package com.creativeai.platform.ws;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Gives the WebSocket container a cheap idle timer (WS1).
 *
 * <p>Tyrus arms a session's idle timer anew for every frame, on the managed scheduler, and Payara
 * captures the whole thread context each time by searching the class path for services: 300 to 1200
 * µs of CPU per frame, where the frame itself takes less than 100. A time-out of 0 does not switch
 * it off. So the scheduler that Tyrus found is replaced by an {@link IdleTimer}. On a server that
 * is built differently nothing is replaced, and a warning says so.
 */
@WebListener
public class SocketIdleTimer implements ServletContextListener {
  private static final Logger LOG = System.getLogger(SocketIdleTimer.class.getName());
  private static final String SCHEDULER = "managedScheduledExecutorService";

  private @Nullable IdleTimer timer;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Object container = container(event.getServletContext());
    try {
      Field scheduler = schedulerOf(container);
      IdleTimer ours = new IdleTimer();
      scheduler.set(container, ours);
      timer = ours;
      LOG.log(Level.INFO, "event=socket_idle_timer_replaced");
    } catch (ReflectiveOperationException | RuntimeException different) {
      LOG.log(
          Level.WARNING,
          "event=socket_idle_timer_not_replaced: this server's WebSocket container is not the one we"
              + " know. Sockets work, but every frame may cost many times its CPU; measure before"
              + " carrying calls here.",
          different);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  /** Whether sockets of this application use our timer, as the container itself sees it. */
  public static boolean isInForce(ServletContext application) {
    Object container = container(application);
    try {
      return schedulerOf(container).get(container) instanceof IdleTimer timer
          && !timer.isShutdown();
    } catch (ReflectiveOperationException | RuntimeException different) {
      return false;
    }
  }

  private static @Nullable Object container(ServletContext application) {
    return application.getAttribute(ServerContainer.class.getName());
  }

  private static Field schedulerOf(@Nullable Object container) throws NoSuchFieldException {
    Class<?> type = container == null ? null : container.getClass();
    while (type != null) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(SCHEDULER)) {
          field.setAccessible(true);
          return field;
        }
      }
      type = type.getSuperclass();
    }
    throw new NoSuchFieldException(SCHEDULER);
  }
}
