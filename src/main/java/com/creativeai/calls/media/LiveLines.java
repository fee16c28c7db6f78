package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lines of this node's calls, for those who listen in (CALL-7, BR4). */
@ApplicationScoped
public class LiveLines {
  @Inject MediaEngine engine;
  private final Map<CallId, TappedLine> lines = new ConcurrentHashMap<>();

  /** Whether somebody talks on the call, on this node. */
  public boolean has(CallId call) {
    return lines.containsKey(call);
  }

  /** Hears both sides of the call and says nothing. */
  public BrowserVisit visit(CallId call) {
    return new BrowserVisit() {
      @Override
      public String permission() {
        return Permissions.CALLS_LISTEN;
      }

      @Override
      public Optional<CallMedia> enter(PageLine page) {
        TappedLine line = lines.get(call);
        Listener listener = new Listener(page, engine.storage());
        return line != null && line.add(listener)
            ? Optional.of(new SilentListener(() -> line.remove(listener)))
            : Optional.empty();
      }
    };
  }

  void add(CallId call, TappedLine line) {
    lines.put(call, line);
  }

  void remove(CallId call, TappedLine line) {
    lines.remove(call, line);
  }

  /** Whoever listens in cannot be heard; all that counts is that they leave. */
  private record SilentListener(Runnable leave) implements CallMedia {
    @Override
    public void onAudio(String payload) {}

    @Override
    public void onMark(String name) {}

    @Override
    public void onDigit(String digit) {}

    @Override
    public void onStopped() {
      leave.run();
    }

    @Override
    public void onBroken(String detail) {
      leave.run();
    }
  }
}
