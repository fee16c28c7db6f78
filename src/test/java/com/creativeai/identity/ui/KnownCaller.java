package com.creativeai.identity.ui;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.util.Optional;
import java.util.Set;

/** The caller a test says it is; nobody at first. */
class KnownCaller extends CurrentCaller {
  private Optional<Caller> caller = Optional.empty();

  void is(Role role) {
    is(role.permissions());
  }

  void isHeld() {
    is(Set.of(Permissions.SECOND_FACTOR));
  }

  private void is(Set<String> permissions) {
    caller =
        Optional.of(
            new Caller(
                "019a0000-0000-7000-8000-0000000000a1",
                "Ada Lovelace",
                OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
                "Acme",
                permissions));
  }

  @Override
  public Optional<Caller> find() {
    return caller;
  }
}
