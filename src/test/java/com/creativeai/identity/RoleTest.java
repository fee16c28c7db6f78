package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ID-5: the table of roles. */
class RoleTest {
  @Test
  void eachRoleMayDoWhatTheNextMayAndMore() {
    Role[] roles = Role.values();
    for (int i = 1; i < roles.length; i++) {
      assertThat(roles[i].permissions())
          .containsAll(roles[i - 1].permissions())
          .hasSizeGreaterThan(roles[i - 1].permissions().size());
      assertThat(roles[i].isAtLeast(roles[i - 1])).isTrue();
      assertThat(roles[i - 1].isAtLeast(roles[i])).isFalse();
    }
  }

  @Test
  void documentedTableIsTheOneInForce() throws IOException {
    String document = Files.readString(Path.of("docs", "api.md"));
    Set<String> permissions = new TreeSet<>(Role.OWNER.permissions());

    assertThat(document.lines().filter(line -> line.startsWith("| `")))
        .containsExactlyInAnyOrderElementsOf(permissions.stream().map(RoleTest::row).toList());
  }

  private static String row(String permission) {
    return Arrays.stream(Role.values())
        .map(role -> role.permissions().contains(permission) ? " yes |" : " – |")
        .collect(Collectors.joining("", "| `" + permission + "` |", ""));
  }
}
