package com.creativeai.platform.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The outbox in a map. */
public final class InMemoryOutboxStore implements OutboxStore {
  private final Map<UUID, QueuedMail> mails = new LinkedHashMap<>();

  @Override
  public void add(QueuedMail mail) {
    mails.put(mail.id(), mail);
  }

  @Override
  public long count() {
    return mails.size();
  }

  @Override
  public List<QueuedMail> listDue(Instant now, int most) {
    return mails.values().stream().filter(m -> !m.nextAt().isAfter(now)).limit(most).toList();
  }

  @Override
  public List<QueuedMail> listLast(int most) {
    List<QueuedMail> all = new ArrayList<>(mails.values());
    Collections.reverse(all);
    return all.stream().limit(most).toList();
  }

  @Override
  public void postpone(UUID id, int attempts, Instant nextAt) {
    mails.computeIfPresent(
        id, (key, old) -> new QueuedMail(id, old.mail(), old.createdAt(), attempts, nextAt));
  }

  @Override
  public void remove(UUID id) {
    mails.remove(id);
  }

  @Override
  public void removeOldest(int count) {
    List<UUID> oldest = mails.keySet().stream().limit(count).toList();
    oldest.forEach(mails::remove);
  }

  @Override
  public void removeOlderThan(Instant time) {
    mails.values().removeIf(mail -> mail.createdAt().isBefore(time));
  }
}
