package com.creativeai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SC2. */
class PermissionsTest {
  private static final Pattern ROLE = Pattern.compile("<role-name>(.*?)</role-name>");

  @Test
  void theContainerKnowsEveryPermission() throws Exception {
    String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    List<String> declared =
        ROLE.matcher(descriptor).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(declared).containsExactlyElementsOf(permissions());
  }

  private static List<String> permissions() {
    return Arrays.stream(Permissions.class.getFields()).map(PermissionsTest::value).toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
