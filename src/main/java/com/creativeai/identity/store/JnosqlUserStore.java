package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;

/** Users in the {@code users} collection. */
@ApplicationScoped
public class JnosqlUserStore implements UserStore {
  @Inject MongoDBTemplate template;

  @Override
  public boolean add(User user) {
    try {
      template.insert(UserDocument.of(user));
      return true;
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw failed;
    }
  }

  @Override
  public Optional<User> find(UserId id) {
    return template.find(UserDocument.class, id.toString()).map(UserDocument::toUser);
  }

  @Override
  public Optional<User> findByEmail(EmailAddress email) {
    try (Stream<UserDocument> found =
        template.select(UserDocument.class, eq("email", email.value()))) {
      return found.findFirst().map(UserDocument::toUser);
    }
  }

  @Override
  public void replace(User user) {
    template.update(UserDocument.of(user));
  }
}
