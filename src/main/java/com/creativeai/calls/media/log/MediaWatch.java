package com.creativeai.calls.media.log;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.VoiceAgent;
import java.util.concurrent.CompletionStage;

/** Stands around the four ends of a connection, writes down what passes, and passes it on. */
public final class MediaWatch {
  private final MediaLog log;
  private final Runnable keep;

  MediaWatch(MediaLog log, Runnable keep) {
    this.log = log;
    this.keep = keep;
  }

  /** The connection was let in; from now on it is told of. */
  public void until(CompletionStage<Void> over) {
    keep.run();
    over.thenRun(log::end);
  }

  public CarrierStream around(CarrierStream stream) {
    return new WatchedStream(stream, log);
  }

  public CallMedia around(CallMedia media) {
    return new WatchedMedia(media, log);
  }

  public VoiceAgent around(VoiceAgent agent) {
    return new VoiceAgent() {
      @Override
      public AgentSession open(AgentBriefing briefing, AgentListener listener) {
        log.add(Way.TO_AGENT, "open", "");
        AgentSession session = agent.open(briefing, new WatchedListener(listener, log));
        return new WatchedSession(session, log);
      }

      @Override
      public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
        return agent.fetch(account, conversation);
      }

      @Override
      public void ping() {
        agent.ping();
      }
    };
  }
}
