package com.creativeai.platform.event.store;

import com.creativeai.platform.event.FactLog;
import com.creativeai.platform.event.FactLogContract;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store that the sandbox runs on. */
class EmbeddedFactLogTest extends FactLogContract {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  @Override
  protected List<FactLog> nodes() {
    MongoDatabase database = MONGO.database(new MongoFactLog());
    return List.of(new MongoFactLog(database), new MongoFactLog(database));
  }
}
