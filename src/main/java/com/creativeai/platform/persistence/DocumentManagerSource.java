package com.creativeai.platform.persistence;

import com.mongodb.client.MongoClient;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives JNoSQL our client; its own supplier would open a second pool from settings of its own. The
 * class is the alternative, because CDI 4.0 knows no priority of a single producer.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class DocumentManagerSource {
  @Inject MongoClient client;
  @Inject MongoConnection connection;

  @Produces
  @Singleton
  @Default
  @Database(DatabaseType.DOCUMENT)
  @Typed({MongoDBDocumentManager.class, DatabaseManager.class})
  MongoDBDocumentManager documentManager() {
    return new MongoDBDocumentConfiguration().get(client).apply(connection.databaseName());
  }
}
