package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.OrderedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Lets a carrier's stream in, once, and bridges it to the agent (M1). */
@ApplicationScoped
public class MediaDoor implements MediaGate {
  private static final System.Logger LOG = System.getLogger(MediaDoor.class.getName());

  @Inject MediaTokens tokens;
  @Inject CallJournals journals;
  @Inject ToolDesks tools;
  @Inject VoiceAgent agent;
  @Inject LiveBridges live;
  @Inject LiveLines lines;
  @Inject MediaMeter meter;
  @Inject FrameLateness lateness;
  @Inject MediaEngine engine;

  @Override
  public Optional<CallMedia> admit(Claim claim, CarrierStream stream) {
    Optional<Admission> admission = tokens.consume(claim);
    if (admission.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused attempt={0}", claim.attempt());
    }
    Optional<CallMedia> media =
        admission.flatMap(
            granted ->
                connect(
                    granted.call(),
                    journals.open(granted),
                    granted.briefing(),
                    granted.limit(),
                    tools.open(granted),
                    stream));
    media.ifPresent(open -> live.carriedAs(admission.orElseThrow().call(), claim.call()));
    return media;
  }

  /** For a stream whose claim is good. Empty when the call has one already, or the node stops. */
  Optional<CallMedia> connect(
      CallId call,
      CallJournal journal,
      AgentBriefing briefing,
      Duration limit,
      ToolDesk desk,
      CarrierStream stream) {
    TappedLine line = new TappedLine();
    MediaBridge bridge =
        new MediaBridge(
            line.towardsPerson(stream),
            new OrderedJournal(journal, new OrderedTasks(engine.storage())),
            meter.counts(),
            engine.time(),
            BridgeLimits.lasting(limit));
    if (!live.add(call, bridge)) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused call={0}", call);
      return Optional.empty();
    }
    lines.add(call, line);
    bridge.over().thenRun(() -> lines.remove(call, line));
    bridge.offer(desk);
    bridge.begin(agent, briefing);
    LOG.log(System.Logger.Level.INFO, "event=media-started call={0}", call);
    return Optional.of(timed(bridge, line.fromPerson(bridge)));
  }

  private CallMedia timed(MediaBridge bridge, CallMedia media) {
    FrameClock frames = new FrameClock();
    lateness.add(frames);
    bridge.over().thenRun(() -> lateness.remove(frames));
    return new TimedMedia(media, frames, lateness.nanos());
  }
}
