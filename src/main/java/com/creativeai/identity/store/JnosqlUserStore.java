package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static org.eclipse.jnosql.communication.ValueUtil.convert;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.ValueWriterDecorator;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;

/** Users in the {@code users} collection. */
@ApplicationScoped
public class JnosqlUserStore implements UserStore {
  private static final String CHANGED = "updatedAt";

  @Inject MongoDBTemplate template;
  @Inject EntityConverter converter;
  @Inject MongoDatabase database;

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

  /** JNoSQL replaces by id only, so its document goes to the server with the condition. */
  @Override
  public Replacement replace(User before, User after) {
    Document document = document(after);
    Bson unchanged = or(eq(CHANGED, document(before).get(CHANGED)), exists(CHANGED, false));
    AtomicLong replaced = new AtomicLong();
    boolean free =
        unlessTaken(
            () ->
                replaced.set(
                    database
                        .getCollection(IdentitySchema.USERS)
                        .replaceOne(and(eq("_id", before.id().toString()), unchanged), document)
                        .getMatchedCount()));
    if (!free) {
      return Replacement.EMAIL_TAKEN;
    }
    return replaced.get() == 1 ? Replacement.DONE : Replacement.CHANGED_MEANWHILE;
  }

  private Document document(User user) {
    Document document = new Document();
    for (Element element : converter.toCommunication(UserDocument.of(user)).elements()) {
      document.append(element.name(), convert(element.value(), ValueWriterDecorator.getInstance()));
    }
    return document;
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
