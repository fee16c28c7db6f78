package com.creativeai.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** CF1, RUN-3: what is declared is documented, word for word. */
class SettingsDocumentedTest {
  private static final Path TABLE = Path.of("docs", "configuration.md");
  private static final Path EXAMPLE = Path.of(".env.example");
  private static final Map<String, Setting<?>> DECLARED = declared();

  @Test
  void everySettingStandsInTheTable() throws IOException {
    String rows =
        DECLARED.values().stream()
            .map(SettingsDocumentedTest::row)
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target", "configuration-rows.md"), rows + "\n");

    List<String> documented =
        Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(String.join("\n", documented))
        .as("docs/configuration.md; the rows it needs are in target/configuration-rows.md")
        .isEqualTo(rows);
  }

  @Test
  void everySettingStandsInTheExample() throws IOException {
    String lines =
        DECLARED.values().stream()
            .map(SettingsDocumentedTest::example)
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target", "env.example"), lines + "\n");

    assertThat(Files.readString(EXAMPLE))
        .as(".env.example; what it needs is in target/env.example")
        .isEqualTo(lines + "\n");
  }

  @Test
  void noSecretHasADefault() {
    assertThat(DECLARED.values())
        .filteredOn(setting -> setting.kind().equals("secret"))
        .allMatch(setting -> setting.fallback() == null);
  }

  private static String row(Setting<?> setting) {
    String fallback = setting.fallback() == null ? "unset" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(
            setting.name(), setting.kind().replace("|", "\\|"), fallback, setting.description());
  }

  private static String example(Setting<?> setting) {
    String fallback = setting.fallback() == null ? "" : setting.fallback();
    return "# %s%n#%s=%s%n".formatted(setting.description(), setting.name(), fallback);
  }

  private static Map<String, Setting<?>> declared() {
    Map<String, Setting<?>> settings = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.creativeai")
            .stream()
            .filter(found -> found.isAssignableTo(SettingsCatalogue.class))
            .sorted(Comparator.comparing(JavaClass::getName))
            .flatMap(found -> java.util.Arrays.stream(found.reflect().getDeclaredFields()))
            .filter(field -> field.getType() == Setting.class)
            .map(SettingsDocumentedTest::value)
            .forEach(setting -> settings.put(setting.name(), setting));
    return settings;
  }

  private static Setting<?> value(Field field) {
    assertThat(Modifier.isStatic(field.getModifiers())).as(field.toString()).isTrue();
    try {
      field.setAccessible(true);
      return (Setting<?>) field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
