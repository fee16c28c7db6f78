package com.creativeai.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.eclipse.jnosql.mapping.metadata.EntitiesMetadata;
import org.eclipse.jnosql.mapping.reflection.spi.ReflectionEntityMetadataExtension;
import org.eclipse.jnosql.mapping.semistructured.SemiStructuredTemplate;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** JNoSQL's beans and those under test, over a server in memory: JNoSQL works in a container only. */
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
            .addBeanClass(Manager.class)
            .addPackages(
                true,
                Arrays.asList(
                        Converters.class,
                        EntitiesMetadata.class,
                        ReflectionEntityMetadataExtension.class,
                        DocumentTemplate.class,
                        SemiStructuredTemplate.class,
                        MongoDBTemplate.class)
                    .toArray(Class<?>[]::new))
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

  /** As in the product: the manager over our own client. */
  @ApplicationScoped
  static class Manager {
    @Produces
    @Singleton
    @Alternative
    @Priority(Interceptor.Priority.APPLICATION)
    @Default
    @Database(DatabaseType.DOCUMENT)
    @Typed({MongoDBDocumentManager.class, DatabaseManager.class})
    MongoDBDocumentManager manager() {
      return new MongoDBDocumentConfiguration()
          .get(STARTING.get().client())
          .apply(MemoryMongo.DATABASE);
    }
  }
}
