package com.creativeai.calls.ws;

import com.creativeai.calls.ReadEvents;
import com.creativeai.calls.rest.EventJson;
import com.creativeai.calls.ws.EventWire.Closing;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.StandingCaller;
import com.creativeai.platform.serial.OrderedTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection's place in the log and what is on its way to it (ES2 to ES6). */
final class EventFeed {
  static final Duration SLOWEST = Duration.ofSeconds(15);
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
  private static final Duration PING_EVERY = Duration.ofSeconds(20);
  static final int LONGEST_MESSAGE = 8 * 1024;
  private static final int PAGE = 50;
  private static final int MOST_WAITING = 200;

  private final StandingCaller caller;
  private final ReadEvents events;
  private final EventWire wire;
  private final Clock clock;

  /** All that follows is touched in these tasks only, but for {@code woken}. */
  private final OrderedTasks tasks;

  private final AtomicBoolean woken = new AtomicBoolean();
  private final Topics topics = new Topics();
  private final Deque<String> waiting = new ArrayDeque<>();
  private long position = -1;
  private boolean sending;
  private boolean behind;
  private boolean over;
  private Instant sentAt;
  private Instant heardAt;
  private Instant pingedAt;

  EventFeed(
      StandingCaller caller, ReadEvents events, EventWire wire, Clock clock, Executor executor) {
    this.caller = caller;
    this.events = events;
    this.wire = wire;
    this.clock = clock;
    this.tasks = new OrderedTasks(executor);
    this.sentAt = clock.instant();
    this.heardAt = sentAt;
    this.pingedAt = sentAt;
  }

  OrganizationId organization() {
    return caller.caller().organization();
  }

  /** There may be news. Cheap, and cheaper when it was told already. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      tasks.run(
          () -> {
            woken.set(false);
            pump();
          });
    }
  }

  /** The container does not measure messages of one frame. */
  void onText(String text) {
    tasks.run(text.length() > LONGEST_MESSAGE ? () -> close(Closing.TOO_LARGE) : () -> take(text));
  }

  void onPong() {
    tasks.run(() -> heardAt = clock.instant());
  }

  void onClosed() {
    tasks.run(() -> over = true);
  }

  /** Closes a connection that must not or cannot go on. */
  void check() {
    tasks.run(
        () -> {
          Instant now = clock.instant();
          if (sending && now.isAfter(sentAt.plus(SLOWEST))) {
            close(Closing.TOO_SLOW);
          } else if (now.isAfter(heardAt.plus(LONGEST_SILENCE))) {
            close(Closing.SILENT);
          } else if (!caller.may(Permissions.CALLS_READ)) {
            close(Closing.NOT_ALLOWED);
          } else if (now.isAfter(pingedAt.plus(PING_EVERY))) {
            pingedAt = now;
            wire.ping();
          }
        });
  }

  private void take(String text) {
    heardAt = clock.instant();
    Optional<ClientMessage> message = ClientMessage.find(text);
    if (message.isEmpty()) {
      say(ServerMessage.error("malformed", "This is no message of the protocol."));
      return;
    }
    switch (message.get().action()) {
      case subscribe -> subscribe(message.get());
      case unsubscribe -> {
        topics.remove(message.get().topicsOrNone());
        say(ServerMessage.subscribed(topics.names(), Math.max(position, 0)));
      }
      case ping -> say(ServerMessage.pong());
    }
  }

  private void subscribe(ClientMessage message) {
    Long after = message.after();
    long last = position < 0 || after != null ? events.last(organization()) : position;
    if (after != null && position >= 0) {
      say(ServerMessage.error("already-following", "Give \"after\" with the first topics only."));
    } else if (after != null && (after < 0 || after > last)) {
      say(ServerMessage.error("unknown-position", "There is no event " + after + " yet."));
    } else if (!topics.hasRoomFor(message.topicsOrNone())) {
      say(ServerMessage.error("too-many-topics", "At most " + Topics.MOST + " topics."));
    } else {
      Optional<String> unknown = topics.add(message.topicsOrNone());
      if (unknown.isPresent()) {
        say(ServerMessage.error("unknown-topic", "There is no topic of this name."));
        return;
      }
      position = after == null ? last : after;
      say(ServerMessage.subscribed(topics.names(), position));
      pump();
    }
  }

  /** Reads on when all that was read is sent: what is on its way is a page at most (ES4). */
  private void pump() {
    if (over || topics.isEmpty()) {
      return;
    }
    behind = true;
    if (!sending && waiting.isEmpty()) {
      ReadEvents.Page page = events.page(organization(), position, topics::include, PAGE);
      position = page.next();
      behind = page.more();
      page.events().forEach(one -> waiting.add(ServerMessage.event(EventJson.of(one)).json()));
      sendNext();
    }
  }

  private void say(ServerMessage message) {
    waiting.add(message.json());
    if (waiting.size() > MOST_WAITING) {
      close(Closing.TOO_SLOW);
    }
    sendNext();
  }

  private void sendNext() {
    if (sending || over) {
      return;
    }
    String next = waiting.poll();
    if (next != null) {
      sending = true;
      sentAt = clock.instant();
      wire.send(next, sent -> tasks.run(() -> sent(sent)));
    } else if (behind) {
      wake();
    }
  }

  private void sent(boolean well) {
    sending = false;
    if (well) {
      sendNext();
    } else {
      close(Closing.TOO_SLOW);
    }
  }

  private void close(Closing why) {
    over = true;
    waiting.clear();
    wire.close(why);
  }
}
