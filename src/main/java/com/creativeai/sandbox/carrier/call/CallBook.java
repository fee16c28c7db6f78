package com.creativeai.sandbox.carrier.call;

import com.creativeai.sandbox.carrier.wire.Sids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Every call this account has made or received. */
public final class CallBook {
  private final Map<Long, String> order = new ConcurrentSkipListMap<>(Collections.reverseOrder());
  private final Map<String, CallRecord> records = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final CallArchive archive;
  private final InstantSource clock;
  private final Sids sids;

  public CallBook(CallArchive archive, InstantSource clock, Sids sids) {
    this.archive = archive;
    this.clock = clock;
    this.sids = sids;
    archive.earlierCalls().forEach(this::enter);
  }

  /** Enters a new call, on disk before this returns. */
  public Call open(CallOrder order, long queueMillis) {
    CallRecord record =
        CallRecord.queued(sids.next("CA"), order.parties(), clock.instant(), queueMillis);
    enter(record);
    archive.save(record);
    return new Call(order, record);
  }

  /** Keeps what became of a call. */
  public void save(CallRecord record) {
    records.put(record.sid(), record);
    archive.save(record);
  }

  public Optional<CallRecord> find(String sid) {
    return Optional.ofNullable(records.get(sid));
  }

  /** The calls that match, newest first. */
  public List<CallRecord> list(Predicate<CallRecord> wanted) {
    List<CallRecord> matching = new ArrayList<>();
    for (String sid : order.values()) {
      find(sid).filter(wanted).ifPresent(matching::add);
    }
    return matching;
  }

  private void enter(CallRecord record) {
    records.put(record.sid(), record);
    order.put(count.incrementAndGet(), record.sid());
  }
}
