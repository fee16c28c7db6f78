package com.creativeai.platform.persistence;

import com.creativeai.platform.observability.Dependency;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.Document;

/** The database, without which nothing works. */
@ApplicationScoped
public class DatabaseDependency implements Dependency {
  @Inject MongoDatabase database;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean isRequired() {
    return true;
  }

  @Override
  public void probe() {
    database.runCommand(new Document("ping", 1));
  }
}
