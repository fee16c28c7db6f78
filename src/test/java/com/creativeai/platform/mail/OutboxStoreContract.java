package com.creativeai.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** M2: what every store of outgoing mail promises. */
public abstract class OutboxStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  protected abstract OutboxStore store();

  @Test
  void dueMailIsListedOldestFirst() {
    store().add(mail(1, NOON));
    store().add(mail(2, NOON.plusSeconds(1)));
    store().add(mail(3, NOON.plusSeconds(60)));

    assertThat(store().listDue(NOON.plusSeconds(5), 10))
        .containsExactly(mail(1, NOON), mail(2, NOON.plusSeconds(1)));
    assertThat(store().listDue(NOON.plusSeconds(5), 1)).hasSize(1);
    assertThat(store().count()).isEqualTo(3);
    assertThat(store().listLast(2)).extracting(QueuedMail::id).containsExactly(id(3), id(2));
  }

  @Test
  void postponedMailIsDueLater() {
    store().add(mail(1, NOON));
    store().postpone(id(1), 1, NOON.plusSeconds(10));

    assertThat(store().listDue(NOON.plusSeconds(9), 10)).isEmpty();
    assertThat(store().listDue(NOON.plusSeconds(10), 10))
        .singleElement()
        .satisfies(due -> assertThat(due.attempts()).isEqualTo(1));
  }

  @Test
  void removedAndOldMailIsGone() {
    store().add(mail(1, NOON));
    store().add(mail(2, NOON.plusSeconds(1)));
    store().add(mail(3, NOON.plusSeconds(2)));
    store().remove(id(3));
    store().removeOlderThan(NOON.plusSeconds(1));

    assertThat(store().listLast(10)).extracting(QueuedMail::id).containsExactly(id(2));
  }

  @Test
  void oldestMakeRoom() {
    store().add(mail(1, NOON));
    store().add(mail(2, NOON.plusSeconds(1)));
    store().add(mail(3, NOON.plusSeconds(2)));
    store().removeOldest(2);

    assertThat(store().listLast(10)).extracting(QueuedMail::id).containsExactly(id(3));
  }

  private static QueuedMail mail(int number, Instant at) {
    return new QueuedMail(id(number), new Mail("ada@acme.example", "Hello", "Text"), at, 0, at);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }
}
