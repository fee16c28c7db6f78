package com.creativeai.calls.media;

import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.OrderedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets a carrier's stream in, once, and bridges it to the agent (M1). */
@ApplicationScoped
public class MediaDoor implements MediaGate {
  private static final System.Logger LOG = System.getLogger(MediaDoor.class.getName());

  @Inject MediaTokens tokens;
  @Inject CallJournals journals;
  @Inject VoiceAgent agent;
  @Inject LiveBridges live;
  @Inject MediaMeter meter;
  @Inject MediaEngine engine;
  @Inject Clock clock;

  @Override
  public Optional<CallMedia> admit(Claim claim, CarrierStream stream) {
    Optional<Admission> admission = tokens.consume(claim);
    if (admission.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused attempt={0}", claim.attempt());
    }
    return admission.flatMap(granted -> connect(granted, stream));
  }

  private Optional<CallMedia> connect(Admission admission, CarrierStream stream) {
    OrderedTasks tasks = new OrderedTasks(engine.storage());
    MediaBridge bridge =
        new MediaBridge(
            stream,
            new OrderedJournal(journals.open(admission), tasks),
            meter.counts(),
            engine.timers(),
            clock,
            BridgeLimits.lasting(admission.limit()));
    if (!live.add(admission.call(), bridge)) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused call={0}", admission.call());
      return Optional.empty();
    }
    bridge.begin(agent, admission.briefing());
    LOG.log(System.Logger.Level.INFO, "event=media-started call={0}", admission.call());
    return Optional.of(bridge);
  }
}
