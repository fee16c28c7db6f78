package com.creativeai.platform.mail;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.job.Ticks;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps messages and hands them to the mail server in the background (M2 to M5). */
@ApplicationScoped
public class MailQueue implements Mailer {
  private static final System.Logger LOG = System.getLogger(MailQueue.class.getName());
  private static final Duration RHYTHM = Duration.ofSeconds(2);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(2);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_QUEUED = 10_000;
  private static final int MOST_AT_ONCE = 20;
  private static final int MOST_DOUBLINGS = 10;

  @Inject OutboxStore outbox;
  @Inject SmtpServer server;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject Ticks ticks;

  public MailQueue() {}

  MailQueue(OutboxStore outbox, SmtpServer server, IdGenerator ids, Clock clock) {
    this.outbox = outbox;
    this.server = server;
    this.ids = ids;
    this.clock = clock;
  }

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "mail", this::deliver);
  }

  @Override
  public void send(Mail mail) {
    if (outbox.count() >= MOST_QUEUED) {
      makeRoom();
    }
    Instant now = clock.instant();
    outbox.add(new QueuedMail(ids.next(), mail, now, 0, now));
  }

  /** Mail that nobody fetches makes room; mail that is to go out does not. */
  private void makeRoom() {
    if (server.isSet()) {
      throw new ProblemException(
          CommonProblem.UNAVAILABLE, "Mail cannot be sent right now. Try again later.");
    }
    outbox.removeOldest(MOST_AT_ONCE);
  }

  /** Hands over what is due. */
  void deliver() {
    Instant now = clock.instant();
    if (server.isSet()) {
      outbox.listDue(now, MOST_AT_ONCE).forEach(this::deliver);
    }
    outbox.removeOlderThan(now.minus(KEPT));
  }

  private void deliver(QueuedMail queued) {
    try {
      server.deliver(queued);
      outbox.remove(queued.id());
      LOG.log(Level.INFO, "mail=sent id={0}", queued.id());
    } catch (MessagingException refused) {
      int attempts = queued.attempts() + 1;
      outbox.postpone(queued.id(), attempts, clock.instant().plus(waitAfter(attempts)));
      LOG.log(
          Level.WARNING,
          "mail=delayed id={0} attempts={1} cause={2}",
          queued.id(),
          attempts,
          refused.getClass().getSimpleName());
    }
  }

  private static Duration waitAfter(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
