package com.creativeai.identity;

import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Names of people, for the audit log. */
@ApplicationScoped
public class UserNames implements ActorNames {
  @Inject UserStore users;

  public UserNames() {}

  public UserNames(UserStore users) {
    this.users = users;
  }

  @Override
  public Optional<String> findName(OrganizationId organization, String subject) {
    try {
      return users.find(new UserId(UUID.fromString(subject))).map(User::name);
    } catch (IllegalArgumentException notAUser) {
      return Optional.empty();
    }
  }
}
