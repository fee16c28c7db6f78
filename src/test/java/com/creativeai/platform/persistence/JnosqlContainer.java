package com.creativeai.platform.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.eclipse.jnosql.mapping.document.spi.DocumentExtension;
import org.eclipse.jnosql.mapping.metadata.EntitiesMetadata;
import org.eclipse.jnosql.mapping.reflection.Reflections;
import org.eclipse.jnosql.mapping.reflection.spi.ReflectionEntityMetadataExtension;
import org.eclipse.jnosql.mapping.semistructured.SemiStructuredTemplate;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * JNoSQL's beans and those under test, over a server in memory: JNoSQL works in a container only.
 */
public final class JnosqlContainer implements AutoCloseable {
  private static final ThreadLocal<MemoryMongo> STARTING = new ThreadLocal<>();

  private final MemoryMongo mongo;
  private final WeldContainer container;

  public JnosqlContainer(SchemaPart schema, Class<?>... beans) {
    mongo = new MemoryMongo(schema);
    STARTING.set(mongo);
    container =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(beans)
            .addExtensions(ReflectionEntityMetadataExtension.class, DocumentExtension.class)
            .addBeanClasses(Server.class, JnosqlConnection.class)
            .addPackages(
                true,
                Converters.class,
                EntitiesMetadata.class,
                Reflections.class,
                DocumentTemplate.class,
                SemiStructuredTemplate.class,
                MongoDBTemplate.class)
            .initialize();
  }

  public <T> T get(Class<T> bean) {
    return container.select(bean).get();
  }

  public MemoryMongo mongo() {
    return mongo;
  }

  @Override
  public void close() {
    container.close();
    mongo.close();
    STARTING.remove();
  }

  /** What {@link MongoConnection} produces in the product. */
  @ApplicationScoped
  static class Server {
    @Produces
    MongoClient client() {
      return STARTING.get().client();
    }

    @Produces
    MongoDatabase database() {
      return STARTING.get().database();
    }
  }
}
