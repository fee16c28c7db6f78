package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** INT-5: the document names every operation of the API, and none that is not there. */
class OpenApiTest {
  /** Callbacks belong to the vendors, who say themselves what they send. */
  private static final String CALLBACKS = "/callbacks/";

  @Test
  void documentAndResourcesNameTheSameOperationsAndPermissions() {
    assertThat(
            ApiDocument.operations().stream()
                .map(operation -> operation + " needs " + operation.permission()))
        .containsExactlyInAnyOrderElementsOf(implemented());
  }

  @Test
  void documentIsOpenApi31() throws IOException {
    assertThat(Files.readString(ApiDocument.FILE)).startsWith("openapi: 3.1.0\n");
  }

  private static Set<String> implemented() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.creativeai")
            .stream()
            .filter(found -> found.isAnnotatedWith(Path.class) && !found.isInterface())
            .flatMap(found -> found.getMethods().stream())
            .flatMap(
                method ->
                    verb(method)
                        .map(verb -> verb + " " + address(method) + " needs " + permission(method))
                        .stream())
            .filter(operation -> !operation.contains(CALLBACKS))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(annotation -> annotation.getRawType().getSimpleName().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static String permission(JavaMethod method) {
    if (method.isAnnotatedWith(RolesAllowed.class)) {
      return String.join(",", method.getAnnotationOfType(RolesAllowed.class).value());
    }
    return method.getOwner().isAnnotatedWith(RolesAllowed.class)
        ? String.join(",", method.getOwner().getAnnotationOfType(RolesAllowed.class).value())
        : "none";
  }

  private static String address(JavaMethod method) {
    String base = method.getOwner().getAnnotationOfType(Path.class).value();
    return method.isAnnotatedWith(Path.class)
        ? base + "/" + method.getAnnotationOfType(Path.class).value()
        : base;
  }
}
