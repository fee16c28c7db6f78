package com.creativeai.calls.media;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** The bridges of this node, by call. */
@ApplicationScoped
public class LiveBridges {
  private static final System.Logger LOG = System.getLogger(LiveBridges.class.getName());
  private static final Duration LONGEST_SENTENCE = Duration.ofSeconds(10);

  private final Map<CallId, MediaBridge> bridges = new ConcurrentHashMap<>();
  private final Map<CallId, CarrierCallId> legs = new ConcurrentHashMap<>();
  private volatile boolean closed;

  @Gauge(
      name = "media_bridges_live",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Conversations on this node")
  public int count() {
    return bridges.size();
  }

  /** Whether the call's conversation goes on here, so that its audio still comes (M12). */
  public boolean carries(CallId call) {
    return bridges.containsKey(call);
  }

  /** Ends the conversation of a call; false when this node has none. */
  public boolean hangUp(CallId call, EndReason reason) {
    Optional<MediaBridge> bridge = find(call);
    bridge.ifPresent(live -> live.hangUp(Ending.of(reason)));
    return bridge.isPresent();
  }

  /** Why the carrier will end the stream of a call by our order; of another node's call nothing. */
  public void expectEnd(CallId call, Ending ending) {
    find(call).ifPresent(live -> live.expectEnd(ending));
  }

  /** Tells the agent of a call something that the person does not hear; false like above. */
  public boolean inform(CallId call, String context) {
    Optional<MediaBridge> bridge = find(call);
    bridge.ifPresent(live -> live.inform(context));
    return bridge.isPresent();
  }

  /** Presses keys of {@link KeyTones#KEYS} towards the person's end; false like above. */
  public boolean press(CallId call, String keys) {
    Optional<MediaBridge> bridge = find(call);
    bridge.ifPresent(live -> live.press(keys));
    return bridge.isPresent();
  }

  /** Waits until the person on a call has heard what the agent said, for some seconds at most. */
  public void awaitQuiet(CallId call) {
    find(call)
        .ifPresent(
            live -> await(live.quiet().toCompletableFuture(), LONGEST_SENTENCE, "event=not-quiet"));
  }

  /** The name of whoever of the team talks on a call in place of its agent. */
  public Optional<String> findColleague(CallId call) {
    return find(call).flatMap(MediaBridge::colleague).map(Colleague::name);
  }

  Optional<MediaBridge> find(CallId call) {
    return Optional.ofNullable(bridges.get(call));
  }

  /** False when the call has a bridge already, or the node stops. The bridge leaves by itself. */
  boolean add(CallId call, MediaBridge bridge) {
    if (closed || bridges.putIfAbsent(call, bridge) != null) {
      return false;
    }
    bridge.over().thenRun(() -> bridges.remove(call, bridge));
    if (closed) {
      // It stopped in between, and the drain may not have seen this bridge.
      stop(bridge);
    }
    return true;
  }

  /** The carrier's call behind a conversation that is there. */
  void carriedAs(CallId call, CarrierCallId leg) {
    find(call)
        .ifPresent(
            bridge -> {
              legs.put(call, leg);
              bridge.over().thenRun(() -> legs.remove(call, leg));
            });
  }

  /** The carrier's calls behind the conversations; a browser's has none. */
  public Map<CallId, CarrierCallId> legs() {
    return Map.copyOf(legs);
  }

  /** Waits until no conversation goes on; false when some do after this time. */
  public boolean awaitEmpty(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (!bridges.isEmpty()) {
      Duration rest = Duration.ofNanos(end - System.nanoTime());
      if (rest.isNegative() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      await(allOver(), rest, "event=conversations-go-on");
    }
    return true;
  }

  /** Lets nobody in, ends every conversation and waits until the endings are written. */
  public void drain(Duration longest) {
    closed = true;
    CompletableFuture<?> ends = allOver();
    bridges.values().forEach(LiveBridges::stop);
    await(ends, longest, "event=drain-incomplete");
  }

  private CompletableFuture<?> allOver() {
    return CompletableFuture.allOf(
        bridges.values().stream()
            .map(bridge -> bridge.over().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new));
  }

  private static void await(CompletableFuture<?> future, Duration longest, String late) {
    try {
      future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unfinished) {
      LOG.log(System.Logger.Level.WARNING, late);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(MediaBridge bridge) {
    bridge.hangUp(Ending.of(EndReason.SERVER_STOPPED));
  }
}
