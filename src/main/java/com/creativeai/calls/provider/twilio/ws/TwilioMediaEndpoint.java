package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.MediaGate;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection of Twilio's; made anew for each. It only decodes events of the container, which
 * calls it by reflection, so the class is public.
 */
public final class TwilioMediaEndpoint extends Endpoint {
  static final long START_SECONDS = 5;

  /** Twilio sends 50 frames a second; after this long without any the line is dead. */
  private static final long LONGEST_SILENCE_MILLIS = 120_000;

  private static final Logger LOG = System.getLogger(TwilioMediaEndpoint.class.getName());

  private final String accountSid;
  private final MediaGate gate;
  private final ScheduledExecutorService timer;
  private volatile @Nullable TwilioStream stream;
  private volatile @Nullable Future<?> overdue;

  TwilioMediaEndpoint(String accountSid, MediaGate gate, ScheduledExecutorService timer) {
    this.accountSid = accountSid;
    this.gate = gate;
    this.timer = timer;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(TwilioStream.LONGEST_FRAME);
    session.setMaxBinaryMessageBufferSize(1024);
    session.setMaxIdleTimeout(LONGEST_SILENCE_MILLIS);
    TwilioStream opened = new TwilioStream(accountSid, gate, new SessionWire(session));
    stream = opened;
    overdue = timer.schedule(opened::onStartOverdue, START_SECONDS, TimeUnit.SECONDS);
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) opened::onText);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    cancelTimer();
    TwilioStream opened = stream;
    if (opened != null) {
      opened.onClosed("the carrier's connection closed with " + reason.getCloseCode().getCode());
    }
  }

  @Override
  public void onError(Session session, Throwable failure) {
    LOG.log(Level.WARNING, "event=media_error carrier=twilio", failure);
    TwilioStream opened = stream;
    if (opened != null) {
      opened.fail("the carrier's connection failed");
    }
  }

  private void cancelTimer() {
    Future<?> timeout = overdue;
    if (timeout != null) {
      timeout.cancel(false);
    }
  }
}
