package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.call.Call;
import com.creativeai.sandbox.carrier.call.CallOrder;
import com.creativeai.sandbox.carrier.call.CallRecord;
import com.creativeai.sandbox.carrier.call.Turnstile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The calls that have not ended yet. */
public final class LiveCalls implements AutoCloseable {
  private final Map<String, LiveCall> calls = new ConcurrentHashMap<>();
  private final Equipment equipment;
  private final Turnstile turnstile;

  public LiveCalls(Equipment equipment, Turnstile turnstile) {
    this.equipment = equipment;
    this.turnstile = turnstile;
  }

  /** Accepts an order and answers the call as it is queued; it is dialed when its turn comes. */
  public CallRecord place(CallOrder order) {
    long wait = turnstile.waitingMillis(equipment.pace().clock().millis());
    Call call = equipment.books().calls().open(order, wait);
    CallRecord taken = call.record();
    enter(call).placeAfter(wait);
    return taken;
  }

  /** Somebody calls one of our numbers. */
  public Call receive(CallOrder order) {
    Call call = equipment.books().calls().open(order, 0);
    enter(call).receive();
    return call;
  }

  public Optional<LiveCall> find(String sid) {
    return Optional.ofNullable(calls.get(sid));
  }

  public int size() {
    return calls.size();
  }

  private LiveCall enter(Call call) {
    LiveCall live = new LiveCall(call, equipment, () -> calls.remove(call.sid()));
    calls.put(call.sid(), live);
    return live;
  }

  /** Drops all calls without a word, as a power cut would. */
  @Override
  public void close() {
    calls.values().forEach(LiveCall::vanish);
    calls.clear();
  }
}
