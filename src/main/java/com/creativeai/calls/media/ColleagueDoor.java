package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets somebody of the team into the agent's place in a call of this node (CALL-7, BR5). */
@ApplicationScoped
public class ColleagueDoor {
  @Inject LiveBridges live;
  @Inject MediaEngine engine;

  /** The name of somebody else who has the call. */
  public Optional<String> findOther(CallId call, String subject) {
    return live.find(call)
        .flatMap(MediaBridge::colleague)
        .filter(colleague -> !colleague.subject().equals(subject))
        .map(Colleague::name);
  }

  /**
   * Talks with the person on the call in place of its agent.
   *
   * @param subject of whoever takes the call over
   * @param name of them, for people
   */
  public BrowserVisit visit(CallId call, String subject, String name) {
    return new BrowserVisit() {
      @Override
      public String permission() {
        return Permissions.CALLS_SPEAK;
      }

      @Override
      public Optional<CallMedia> enter(PageLine page) {
        return live.find(call).flatMap(bridge -> enter(bridge, page));
      }

      private Optional<CallMedia> enter(MediaBridge bridge, PageLine page) {
        Colleague colleague = new Colleague(subject, name, new Listener(page, engine.storage()));
        return bridge.takeOver(colleague)
            ? Optional.of(new ColleagueMedia(bridge, colleague))
            : Optional.empty();
      }
    };
  }
}
