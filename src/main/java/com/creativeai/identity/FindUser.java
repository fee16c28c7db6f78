package com.creativeai.identity;

import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What pages show of a person. */
@ApplicationScoped
public class FindUser {
  @Inject UserStore users;

  public FindUser() {}

  public FindUser(UserStore users) {
    this.users = users;
  }

  public Optional<EmailAddress> findEmail(UserId id) {
    return users.find(id).map(User::email);
  }
}
