package com.creativeai.identity.ui;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** The caller a test says it is; nobody at first. */
class KnownCaller extends CurrentCaller {
  private Optional<Caller> caller = Optional.empty();

  void is(Role role) {
    caller =
        Optional.of(
            new Caller(
                "019a0000-0000-7000-8000-0000000000a1",
                "Ada Lovelace",
                OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
                "Acme",
                role.permissions()));
  }

  @Override
  public Optional<Caller> find() {
    return caller;
  }
}
