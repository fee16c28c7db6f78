package com.creativeai.calls.media.log;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallSettings;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The logs of this node's connections. */
@ApplicationScoped
public class MediaLogs {
  static final int MOST_ENDED = 100;

  @Inject CallSettings settings;
  @Inject Clock clock;
  private final Deque<Owned> logs = new ArrayDeque<>();

  private record Owned(OrganizationId organization, MediaLog log) {}

  /** For the container. */
  public MediaLogs() {}

  public MediaLogs(CallSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public boolean isOn() {
    return settings.logsMedia();
  }

  /**
   * Watches a connection that begins, when that is wanted.
   *
   * @param latenessMillis how late its audio is at a moment
   */
  public Optional<MediaWatch> open(
      OrganizationId organization, CallId call, LongSupplier latenessMillis) {
    if (!isOn()) {
      return Optional.empty();
    }
    MediaLog log = new MediaLog(call, clock, latenessMillis);
    return Optional.of(new MediaWatch(log, () -> keep(new Owned(organization, log))));
  }

  /** Newest first. */
  public List<MediaConnection> list(OrganizationId organization) {
    return of(organization)
        .map(MediaLog::connection)
        .sorted(Comparator.comparing(MediaConnection::begunAt).reversed())
        .toList();
  }

  /** Of a call's connection, of several the last; oldest first. */
  public List<MediaEvent> events(OrganizationId organization, CallId call) {
    return of(organization)
        .filter(log -> log.call().equals(call))
        .reduce((earlier, later) -> later)
        .map(MediaLog::events)
        .orElse(List.of());
  }

  private synchronized Stream<MediaLog> of(OrganizationId organization) {
    return logs.stream()
        .filter(owned -> owned.organization().equals(organization))
        .map(Owned::log)
        .toList()
        .stream();
  }

  private synchronized void keep(Owned owned) {
    logs.addLast(owned);
    List<Owned> ended = logs.stream().filter(one -> one.log().isOver()).toList();
    ended.subList(0, Math.max(0, ended.size() - MOST_ENDED)).forEach(logs::remove);
  }
}
