package com.creativeai.platform.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives JNoSQL our client, where it would open a second pool of its own. A class by itself, because
 * a priority on a producer method alone selects nothing before CDI 4.1.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class JnosqlConnection {
  @Produces
  @Singleton
  @Default
  @Database(DatabaseType.DOCUMENT)
  @Typed({MongoDBDocumentManager.class, DatabaseManager.class})
  MongoDBDocumentManager documents(MongoClient client, MongoDatabase database) {
    return new MongoDBDocumentConfiguration().get(client).apply(database.getName());
  }
}
