package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import java.util.Optional;

/**
 * Everybody with an account. People belong to no organization, they are members of some: that is
 * why no method here takes one.
 */
public interface UserStore {
  /** False when the address is taken. */
  boolean add(User user);

  Optional<User> find(UserId id);

  Optional<User> findByEmail(EmailAddress email);

  /** The person whom Supabase knows by this id. */
  Optional<User> findBySupabaseId(String id);

  /** Takes the place of what was read before, unless that has changed since (by updatedAt). */
  Replacement replace(User before, User after);

  /** What became of a change. */
  enum Replacement {
    DONE,
    /** Somebody was quicker; read again. */
    CHANGED_MEANWHILE,
    /** The address is somebody else's now. */
    EMAIL_TAKEN
  }
}
