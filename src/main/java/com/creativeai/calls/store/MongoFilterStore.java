package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.calls.filter.FilterStore;
import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Filters in the {@code call_filters} collection, {@code _id} what makes them one. */
@ApplicationScoped
public class MongoFilterStore implements FilterStore {
  @Inject MongoDatabase database;

  public MongoFilterStore() {}

  public MongoFilterStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public List<SavedFilter> list(OrganizationId organization, String person) {
    return filters()
        .find(and(eq("organization", organization.toString()), eq("person", person)))
        .sort(Sorts.ascending("name"))
        .map(found -> new SavedFilter(found.getString("name"), found.getString("query")))
        .into(new ArrayList<>());
  }

  @Override
  public void put(OrganizationId organization, String person, SavedFilter filter) {
    filters()
        .replaceOne(
            theOne(organization, person, filter.name()),
            new Document("_id", id(organization, person, filter.name()))
                .append("organization", organization.toString())
                .append("person", person)
                .append("name", filter.name())
                .append("query", filter.query()),
            new ReplaceOptions().upsert(true));
  }

  @Override
  public void remove(OrganizationId organization, String person, String name) {
    filters().deleteOne(theOne(organization, person, name));
  }

  private static Bson theOne(OrganizationId organization, String person, String name) {
    return and(
        eq("_id", id(organization, person, name)), eq("organization", organization.toString()));
  }

  private static String id(OrganizationId organization, String person, String name) {
    return String.join("/", organization.toString(), person, name);
  }

  private MongoCollection<Document> filters() {
    return database.getCollection(CallsSchema.FILTERS);
  }
}
