package com.creativeai.bench;

import com.creativeai.it.Product;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;

/** Where a measured product stores: at the MongoDB of {@code TEST_MONGODB_URI}, else embedded. */
final class BenchStore {
  private static final String SERVER = System.getenv("TEST_MONGODB_URI");
  private static final String DATABASE = "creativeai_bench";

  private BenchStore() {}

  static String database() {
    return SERVER == null ? Product.DATABASE : DATABASE;
  }

  /** What the product must be told of it. */
  static Map<String, String> settings() {
    return SERVER == null
        ? Map.of()
        : Map.of(
            "MONGODB_URI", withDatabase(SERVER),
            "IDENTITY_KEY", "of-benchmarks-only-0123456789abcdef",
            "SANDBOX_OWNER_PASSWORD", "of benchmarks only, 7 otters");
  }

  /** Forgets what earlier runs left at the server. */
  static void empty() {
    if (SERVER != null) {
      try (MongoClient client = MongoClients.create(SERVER)) {
        client.getDatabase(DATABASE).drop();
      }
    }
  }

  private static String withDatabase(String server) {
    ConnectionString parts = new ConnectionString(server);
    String hosts = String.join(",", parts.getHosts());
    String set = parts.getRequiredReplicaSetName();
    return "mongodb://" + hosts + "/" + DATABASE + (set == null ? "" : "?replicaSet=" + set);
  }
}
