package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.calls.provider.twilio.TwilioSignature;
import com.creativeai.platform.socket.SocketDoor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets in who has Twilio's signature, as long as not too many of them have yet to start (MS5). */
final class MediaDoorkeeper implements SocketDoor {
  static final int MOST_UNSETTLED = 256;

  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;
  private static final Logger LOG = System.getLogger(MediaDoorkeeper.class.getName());

  private final TwilioHandshake handshake;
  private final AtomicInteger unsettled = new AtomicInteger();

  MediaDoorkeeper(TwilioHandshake handshake) {
    this.handshake = handshake;
  }

  @Override
  public Entry knock(Function<String, @Nullable String> header) {
    if (!handshake.isGenuine(header.apply(TwilioSignature.HEADER))) {
      return handshake
          .prove(header.apply(ReachProof.HEADER))
          .map(answer -> Entry.refused(FORBIDDEN, Map.of(ReachProof.HEADER, answer)))
          .orElseGet(MediaDoorkeeper::refuseStranger);
    }
    if (unsettled.incrementAndGet() > MOST_UNSETTLED) {
      unsettled.decrementAndGet();
      LOG.log(Level.WARNING, "event=media_refused carrier=twilio reason=too_many_before_start");
      return Entry.refused(UNAVAILABLE);
    }
    return Entry.open(handshake.connection(unsettled::decrementAndGet));
  }

  private static Entry refuseStranger() {
    LOG.log(Level.WARNING, "event=media_refused carrier=twilio reason=signature");
    return Entry.refused(FORBIDDEN);
  }
}
