package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I2: what every store of organizations promises. */
public abstract class OrganizationStoreContract {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final UserId BOB = UserId.parse("019a0000-0000-7000-8000-0000000000b1");
  private static final Organization ACME =
      new Organization(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
          "Acme",
          List.of(
              new Member(ADA, Role.OWNER, NOON.plusSeconds(60)),
              new Member(BOB, Role.VIEWER, NOON)),
          NOON);
  private static final Organization GLOBEX =
      new Organization(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2"),
          "Globex",
          List.of(new Member(ADA, Role.MEMBER, NOON)),
          NOON);

  protected abstract OrganizationStore store();

  @Test
  void savedOrganizationIsFoundWithItsMembers() {
    store().save(ACME.id(), ACME);

    assertThat(store().find(ACME.id())).contains(ACME);
    assertThat(store().find(GLOBEX.id())).isEmpty();
  }

  @Test
  void savingAgainReplaces() {
    store().save(ACME.id(), ACME);
    store().save(ACME.id(), ACME.without(BOB));

    assertThat(store().find(ACME.id())).contains(ACME.without(BOB));
  }

  @Test
  void lastMemberMayLeave() {
    store().save(GLOBEX.id(), GLOBEX.without(ADA));

    assertThat(store().find(GLOBEX.id()).orElseThrow().members()).isEmpty();
  }

  @Test
  void organizationsOfSomebodyComeInTheOrderOfJoining() {
    store().save(ACME.id(), ACME);
    store().save(GLOBEX.id(), GLOBEX);

    assertThat(store().listOf(ADA)).containsExactly(GLOBEX, ACME);
    assertThat(store().listOf(BOB)).containsExactly(ACME);
  }
}
