package com.creativeai.calls;

import com.creativeai.platform.persistence.EmbeddedMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test of use cases on an empty database of the embedded store. */
abstract class UseCaseTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  final UseCases calls = new UseCases(MONGO.database());
}
