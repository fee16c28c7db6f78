package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** INT-5: the document names every operation of the API, and none that is not there. */
class OpenApiTest {
  private static final java.nio.file.Path DOCUMENT =
      java.nio.file.Path.of("src", "main", "resources", "openapi.yaml");
  private static final Pattern ADDRESS = Pattern.compile("^  (/\\S*):$");
  private static final Pattern METHOD = Pattern.compile("^    (get|post|put|patch|delete):$");

  /** Callbacks belong to the vendors, who say themselves what they send. */
  private static final String CALLBACKS = "/callbacks/";

  @Test
  void documentAndResourcesNameTheSameOperations() throws IOException {
    assertThat(documented()).isEqualTo(implemented());
  }

  @Test
  void documentIsOpenApi31() throws IOException {
    assertThat(Files.readString(DOCUMENT)).startsWith("openapi: 3.1.0\n");
  }

  private static Set<String> implemented() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.creativeai")
            .stream()
            .filter(found -> found.isAnnotatedWith(Path.class))
            .flatMap(found -> found.getMethods().stream())
            .flatMap(method -> verb(method).map(verb -> verb + " " + address(method)).stream())
            .filter(operation -> !operation.contains(CALLBACKS))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(annotation -> annotation.getRawType().getSimpleName().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static String address(JavaMethod method) {
    String base = method.getOwner().getAnnotationOfType(Path.class).value();
    return method.isAnnotatedWith(Path.class)
        ? base + "/" + method.getAnnotationOfType(Path.class).value()
        : base;
  }

  private static Set<String> documented() throws IOException {
    Set<String> operations = new TreeSet<>();
    String address = "";
    for (String line : Files.readAllLines(DOCUMENT)) {
      var newAddress = ADDRESS.matcher(line);
      var method = METHOD.matcher(line);
      if (newAddress.matches()) {
        address = newAddress.group(1);
      } else if (method.matches() && !address.isEmpty()) {
        operations.add(method.group(1) + " " + address);
      } else if (line.equals("components:")) {
        break;
      }
    }
    return operations;
  }
}
