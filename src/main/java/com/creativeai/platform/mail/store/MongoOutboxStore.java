package com.creativeai.platform.mail.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.OutboxStore;
import com.creativeai.platform.mail.QueuedMail;
import com.creativeai.platform.persistence.SchemaPart;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Messages in the {@code outbox} collection. */
@ApplicationScoped
public class MongoOutboxStore implements OutboxStore, SchemaPart {
  private static final String OUTBOX = "outbox";

  @Inject MongoDatabase database;

  public MongoOutboxStore() {}

  public MongoOutboxStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(OUTBOX).createIndex(ascending("nextAt"));
    schema.getCollection(OUTBOX).createIndex(ascending("createdAt"));
  }

  @Override
  public void add(QueuedMail queued) {
    mails()
        .insertOne(
            new Document("_id", queued.id().toString())
                .append("to", queued.mail().to())
                .append("subject", queued.mail().subject())
                .append("text", queued.mail().text())
                .append("createdAt", Date.from(queued.createdAt()))
                .append("attempts", queued.attempts())
                .append("nextAt", Date.from(queued.nextAt())));
  }

  @Override
  public long count() {
    return mails().countDocuments();
  }

  @Override
  public List<QueuedMail> listDue(Instant now, int most) {
    return mails()
        .find(lte("nextAt", Date.from(now)))
        .sort(ascending("nextAt"))
        .limit(most)
        .map(MongoOutboxStore::mail)
        .into(new ArrayList<>());
  }

  @Override
  public List<QueuedMail> listLast(int most) {
    return mails()
        .find()
        .sort(descending("createdAt", "_id"))
        .limit(most)
        .map(MongoOutboxStore::mail)
        .into(new ArrayList<>());
  }

  @Override
  public void postpone(UUID id, int attempts, Instant nextAt) {
    mails()
        .updateOne(
            eq("_id", id.toString()),
            combine(set("attempts", attempts), set("nextAt", Date.from(nextAt))));
  }

  @Override
  public void remove(UUID id) {
    mails().deleteOne(eq("_id", id.toString()));
  }

  @Override
  public void removeOldest(int count) {
    List<Object> oldest =
        mails()
            .find()
            .sort(ascending("createdAt", "_id"))
            .limit(count)
            .map(mail -> mail.get("_id"))
            .into(new ArrayList<>());
    mails().deleteMany(in("_id", oldest));
  }

  @Override
  public void removeOlderThan(Instant time) {
    mails().deleteMany(lt("createdAt", Date.from(time)));
  }

  private static QueuedMail mail(Document document) {
    return new QueuedMail(
        UUID.fromString(document.getString("_id")),
        new Mail(
            document.getString("to"), document.getString("subject"), document.getString("text")),
        document.getDate("createdAt").toInstant(),
        document.getInteger("attempts"),
        document.getDate("nextAt").toInstant());
  }

  private MongoCollection<Document> mails() {
    return database.getCollection(OUTBOX);
  }
}
