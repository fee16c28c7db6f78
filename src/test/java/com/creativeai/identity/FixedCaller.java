package com.creativeai.identity;

import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import java.util.Optional;

/** The caller a test says it is; nobody at first. */
public final class FixedCaller extends CurrentCaller {
  private Optional<Caller> caller = Optional.empty();

  /** Signs in as somebody of {@link Tenants}, with the role they have at this moment. */
  public void is(Tenants tenants, String name) {
    Actor actor = Tenants.person(name);
    caller =
        tenants
            .organizations
            .find(actor.organization())
            .flatMap(
                tenant ->
                    tenant
                        .findMember(Tenants.user(name))
                        .map(
                            place ->
                                new Caller(
                                    actor.subject(),
                                    name,
                                    tenant.id(),
                                    tenant.name(),
                                    place.role().permissions())));
  }

  public void is(Caller known) {
    caller = Optional.of(known);
  }

  public void isNobody() {
    caller = Optional.empty();
  }

  @Override
  public Optional<Caller> find() {
    return caller;
  }
}
