package com.creativeai.identity;

import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.UserStore.Replacement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes people by compare-and-set: of two changes at a time none is lost (I20). */
@ApplicationScoped
public class UserChanges {
  private static final int MOST_TRIES = 50;

  @Inject UserStore users;
  @Inject Clock clock;

  public UserChanges() {}

  public UserChanges(UserStore users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /**
   * Answers the person as they are afterwards; empty when there is no such person, or the address
   * they were to have is somebody else's. The rule is asked again when others were quicker.
   */
  public Optional<User> change(UserId id, UnaryOperator<User> rule) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Optional<User> before = users.find(id);
      if (before.isEmpty()) {
        return before;
      }
      User wanted = rule.apply(before.get());
      if (wanted.equals(before.get())) {
        return before;
      }
      User after = wanted.changedAt(later(before.get().updatedAt()));
      Replacement outcome = users.replace(before.get(), after);
      if (outcome != Replacement.CHANGED_MEANWHILE) {
        return outcome == Replacement.DONE ? Optional.of(after) : Optional.empty();
      }
    }
    throw new IllegalStateException("user " + id + " changes all the time");
  }

  /** Documents keep milliseconds, and no two changes of a person may have the same. */
  private Instant later(Instant before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isAfter(before) ? now : before.plusMillis(1);
  }
}
