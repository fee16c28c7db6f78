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

  /** False when the address it has now is somebody else's. */
  boolean replace(User user);
}
