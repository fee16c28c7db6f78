package com.creativeai.identity;

import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Users in a map. */
public final class InMemoryUserStore implements UserStore {
  private final Map<UserId, User> users = new LinkedHashMap<>();

  @Override
  public boolean add(User user) {
    if (users.containsKey(user.id()) || findByEmail(user.email()).isPresent()) {
      return false;
    }
    users.put(user.id(), user);
    return true;
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public Optional<User> findByEmail(EmailAddress email) {
    return users.values().stream().filter(user -> user.email().equals(email)).findFirst();
  }

  @Override
  public Optional<User> findBySupabaseId(String id) {
    return users.values().stream()
        .filter(user -> user.supabaseId().filter(id::equals).isPresent())
        .findFirst();
  }

  @Override
  public Replacement replace(User before, User after) {
    boolean taken =
        findByEmail(after.email()).filter(other -> !other.id().equals(after.id())).isPresent();
    if (taken) {
      return Replacement.EMAIL_TAKEN;
    }
    boolean unchanged =
        find(before.id()).filter(now -> now.updatedAt().equals(before.updatedAt())).isPresent();
    if (unchanged) {
      users.put(after.id(), after);
    }
    return unchanged ? Replacement.DONE : Replacement.CHANGED_MEANWHILE;
  }
}
