package com.creativeai.calls;

import com.creativeai.platform.persistence.EmbeddedMongo;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test of use cases on an empty database of the embedded store. */
abstract class UseCaseTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  final MongoDatabase database = MONGO.database();
  final UseCases calls = new UseCases(database);
}
