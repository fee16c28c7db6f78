package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
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
    return unlessTaken(() -> template.insert(UserDocument.of(user)));
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
  public Optional<User> findBySupabaseId(String id) {
    try (Stream<UserDocument> found = template.select(UserDocument.class, eq("supabaseId", id))) {
      return found.findFirst().map(UserDocument::toUser);
    }
  }

  @Override
  public boolean replace(User user) {
    return unlessTaken(() -> template.update(UserDocument.of(user)));
  }

  private static boolean unlessTaken(Runnable write) {
    try {
      write.run();
      return true;
    } catch (MongoServerException failed) {
      if (ErrorCategory.fromErrorCode(failed.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw failed;
    }
  }
}
