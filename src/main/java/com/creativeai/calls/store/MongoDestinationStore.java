package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.DestinationStore;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Destinations in the {@code transfer_destinations} collection. */
@ApplicationScoped
public class MongoDestinationStore implements DestinationStore {
  @Inject MongoDatabase database;

  public MongoDestinationStore() {}

  public MongoDestinationStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, Destination destination) {
    destinations()
        .insertOne(
            new Document("_id", destination.id().toString())
                .append("organization", organization.toString())
                .append("name", destination.name())
                .append("number", destination.number().e164()));
  }

  @Override
  public Optional<Destination> find(OrganizationId organization, DestinationId id) {
    return Optional.ofNullable(destinations().find(theOne(organization, id)).first())
        .map(MongoDestinationStore::destination);
  }

  @Override
  public List<Destination> list(OrganizationId organization) {
    return destinations()
        .find(eq("organization", organization.toString()))
        .sort(Sorts.ascending("name", "_id"))
        .map(MongoDestinationStore::destination)
        .into(new ArrayList<>());
  }

  @Override
  public void remove(OrganizationId organization, DestinationId id) {
    destinations().deleteOne(theOne(organization, id));
  }

  private static Bson theOne(OrganizationId organization, DestinationId id) {
    return and(eq("_id", id.toString()), eq("organization", organization.toString()));
  }

  private static Destination destination(Document document) {
    return new Destination(
        DestinationId.parse(document.getString("_id")),
        document.getString("name"),
        new PhoneNumber(document.getString("number")));
  }

  private MongoCollection<Document> destinations() {
    return database.getCollection(CallsSchema.DESTINATIONS);
  }
}
