package com.creativeai.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages that wait to go out. They are people's, not organizations'. */
public interface OutboxStore {
  void add(QueuedMail mail);

  long count();

  /** At most {@code most} whose time has come, the oldest first. */
  List<QueuedMail> listDue(Instant now, int most);

  /** The last ones, the newest first. */
  List<QueuedMail> listLast(int most);

  void postpone(UUID id, int attempts, Instant nextAt);

  void remove(UUID id);

  void removeOldest(int count);

  void removeOlderThan(Instant time);
}
