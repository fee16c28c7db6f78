package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
}
