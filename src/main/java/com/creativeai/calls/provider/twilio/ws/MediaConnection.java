package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.MediaGate;
import com.creativeai.platform.serial.OrderedTasks;
import com.creativeai.platform.socket.FrameListener;
import com.creativeai.platform.socket.FrameSocket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One connection of Twilio's to our own listener (MS5). What comes before the stream is admitted is
 * handled on other threads, one after the other, because admission may block; all audio of the call
 * on the event loop.
 */
final class MediaConnection implements FrameListener {
  private static final Logger LOG = System.getLogger(MediaConnection.class.getName());

  private final String accountSid;
  private final MediaGate gate;
  private final ScheduledExecutorService timer;
  private final OrderedTasks admission;
  private final AtomicInteger beingAdmitted = new AtomicInteger();
  private final Runnable onSettled;
  private @Nullable FrameSocket socket;
  private @Nullable SocketWire wire;
  private @Nullable TwilioStream stream;
  private @Nullable Future<?> overdue;
  private boolean settled;

  /**
   * @param onSettled is told once that the stream was admitted, or is over
   */
  MediaConnection(
      String accountSid,
      MediaGate gate,
      ScheduledExecutorService timer,
      Executor admission,
      Runnable onSettled) {
    this.accountSid = accountSid;
    this.gate = gate;
    this.timer = timer;
    this.admission = new OrderedTasks(admission);
    this.onSettled = onSettled;
  }

  @Override
  public void onOpen(FrameSocket opened) {
    SocketWire line = new SocketWire(opened);
    TwilioStream begun = new TwilioStream(accountSid, gate, line);
    socket = opened;
    wire = line;
    stream = begun;
    overdue =
        timer.schedule(begun::onStartOverdue, TwilioMediaEndpoint.START_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onText(String message) {
    TwilioStream open = stream;
    if (open == null) {
      return;
    }
    if (beingAdmitted.get() == 0 && open.isAdmitted()) {
      settle();
      open.onText(message);
    } else {
      handOver(open, message);
    }
  }

  /** Nothing more is read meanwhile, so that no more than one buffer of frames waits. */
  private void handOver(TwilioStream open, String message) {
    FrameSocket line = socket;
    if (line == null) {
      return;
    }
    if (beingAdmitted.getAndIncrement() == 0) {
      line.read(false);
    }
    admission.run(
        () -> {
          try {
            open.onText(message);
          } finally {
            if (beingAdmitted.decrementAndGet() == 0) {
              line.read(true);
            }
          }
        });
  }

  @Override
  public void onWritable() {
    SocketWire line = wire;
    if (line != null) {
      line.sendWaiting();
    }
  }

  @Override
  public void onClosed(int code, String reason) {
    settle();
    TwilioStream open = stream;
    if (open != null) {
      open.onClosed("the carrier's connection closed with " + code);
    }
    leave();
  }

  @Override
  public void onFailed(Throwable failure) {
    // Without its trace: strangers can bring this about as often as they like.
    LOG.log(
        Level.WARNING,
        "event=media_error carrier=twilio cause={0}",
        failure.getClass().getSimpleName());
    settle();
    TwilioStream open = stream;
    if (open != null) {
      open.fail("the carrier's connection failed");
    }
    leave();
  }

  private void leave() {
    SocketWire line = wire;
    if (line != null) {
      line.gone();
    }
  }

  private void settle() {
    if (!settled) {
      settled = true;
      onSettled.run();
      Future<?> timeout = overdue;
      if (timeout != null) {
        timeout.cancel(false);
      }
    }
  }
}
