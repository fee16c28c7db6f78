package com.creativeai.platform.persistence;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import jakarta.data.repository.DataRepository;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Finds the documents for JNoSQL among our own classes only. Its default scanner parses every class
 * of the WAR and the server, which took longer than everything else of the start together. We have
 * no JNoSQL repositories (docs/decisions/0004).
 */
public class DocumentTypes implements ClassScanner {
  private static final String OURS = "com.creativeai";

  private final Set<Class<?>> entities;
  private final Set<Class<?>> embeddables;

  public DocumentTypes() {
    try (ScanResult found =
        new ClassGraph()
            .acceptPackages(OURS)
            .disableModuleScanning()
            .enableAnnotationInfo()
            .ignoreClassVisibility()
            .scan()) {
      entities = annotated(found, Entity.class);
      embeddables = annotated(found, Embeddable.class);
    }
    if (entities.isEmpty()) {
      throw new IllegalStateException("no documents found in " + OURS);
    }
  }

  @Override
  public Set<Class<?>> entities() {
    return entities;
  }

  @Override
  public Set<Class<?>> embeddables() {
    return embeddables;
  }

  @Override
  public Set<Class<?>> repositories() {
    return Set.of();
  }

  @Override
  public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
    return Set.of();
  }

  @Override
  public Set<Class<?>> repositoriesStandard() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> customRepositories() {
    return Set.of();
  }

  private static Set<Class<?>> annotated(ScanResult found, Class<? extends Annotation> mark) {
    ClassInfoList classes = found.getClassesWithAnnotation(mark);
    return Set.copyOf(classes.loadClasses());
  }
}
