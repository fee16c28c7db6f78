package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.calls.media.log.MediaWatch;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.serial.OrderedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets a carrier's stream in, once, and once more when the call comes back, and bridges it to the
 * agent (M1).
 */
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
  @Inject MediaLogs logs;
  @Inject FrameLateness lateness;
  @Inject MediaEngine engine;

  @Override
  public Optional<CallMedia> admit(Claim claim, CarrierStream stream) {
    Optional<Admission> admission = tokens.consume(claim);
    if (admission.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused attempt={0}", claim.attempt());
    }
    return admission.flatMap(granted -> admit(granted, claim, stream));
  }

  private Optional<CallMedia> admit(Admission granted, Claim claim, CarrierStream stream) {
    BridgePlan plan =
        new BridgePlan(
            granted.call(),
            journals.open(granted),
            granted.briefing(),
            granted.limit(),
            tools.open(granted),
            granted.resumption());
    FrameClock frames = new FrameClock();
    Optional<MediaWatch> watch =
        logs.open(granted.organization(), granted.call(), () -> frames.reading().millis());
    Optional<CallMedia> media = connect(plan, frames, watch, stream);
    media.ifPresent(open -> live.carriedAs(granted.call(), claim.call()));
    return media;
  }

  /** For a page, which nobody watches. */
  Optional<CallMedia> connect(BridgePlan plan, CarrierStream stream) {
    return connect(plan, new FrameClock(), Optional.empty(), stream);
  }

  /** For a stream whose claim is good. Empty when the call has one already, or the node stops. */
  private Optional<CallMedia> connect(
      BridgePlan plan, FrameClock frames, Optional<MediaWatch> watch, CarrierStream stream) {
    CallId call = plan.call();
    TappedLine line = new TappedLine();
    MediaBridge bridge =
        new MediaBridge(
            line.towardsPerson(watch.map(watching -> watching.around(stream)).orElse(stream)),
            new OrderedJournal(plan.journal(), new OrderedTasks(engine.storage())),
            meter.counts(),
            engine.time(),
            BridgeLimits.lasting(plan.limit()));
    if (!live.add(call, bridge)) {
      LOG.log(System.Logger.Level.WARNING, "event=media-refused call={0}", call);
      return Optional.empty();
    }
    lines.add(call, line);
    bridge.over().thenRun(() -> lines.remove(call, line));
    watch.ifPresent(watching -> watching.until(bridge.over()));
    bridge.offer(plan.tools());
    VoiceAgent heard = watch.map(watching -> watching.around(agent)).orElse(agent);
    plan.resumption()
        .ifPresentOrElse(
            earlier -> bridge.resume(heard, plan.briefing(), earlier),
            () -> bridge.begin(heard, plan.briefing()));
    LOG.log(System.Logger.Level.INFO, "event=media-started call={0}", call);
    CallMedia media = timed(bridge, frames, line.fromPerson(bridge));
    return Optional.of(watch.map(watching -> watching.around(media)).orElse(media));
  }

  private CallMedia timed(MediaBridge bridge, FrameClock frames, CallMedia media) {
    lateness.add(frames);
    bridge.over().thenRun(() -> lateness.remove(frames));
    return new TimedMedia(media, frames, lateness.nanos());
  }
}
