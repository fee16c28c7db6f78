package com.creativeai.identity;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** O7: the plan's calls. */
class CountCallTest {
  private final Tenants tenants = new Tenants();
  private final OrganizationId small = small(3);

  @Test
  void callsBeyondTheLimitAreRefusedUntilThePeriodIsOver() {
    for (int call = 0; call < 3; call++) {
      tenants.countCall.count(small);
    }
    refused(OrganizationProblem.PLAN_LIMIT_REACHED, () -> tenants.countCall.count(small));

    tenants.clock.advance(Duration.ofDays(9));
    tenants.countCall.count(small);
    assertThat(used(small)).isEqualTo(1);
  }

  @Test
  void callThatDidNotComeAboutIsGivenBack() {
    CountCall.Counted counted = tenants.countCall.count(small);
    tenants.countCall.giveBack(counted);
    tenants.countCall.giveBack(counted);

    assertThat(used(small)).isZero();
  }

  @Test
  void callOfThePeriodBeforeIsNotGivenBackToThisOne() {
    CountCall.Counted before = tenants.countCall.count(small);
    tenants.clock.advance(Duration.ofDays(9));
    tenants.countCall.count(small);
    tenants.countCall.giveBack(before);

    assertThat(used(small)).isEqualTo(1);
  }

  @Test
  void unlimitedPlanRefusesNothing() {
    for (int call = 0; call < 1500; call++) {
      tenants.countCall.count(ACME);
    }
    assertThat(used(ACME)).isEqualTo(1500);
  }

  @Test
  void manyAtOnceAreCountedExactly() {
    OrganizationId hundred = small(100);
    long done =
        IntStream.range(0, 200)
            .parallel()
            .filter(call -> Problems.outcome(() -> tenants.countCall.count(hundred)).equals("done"))
            .count();

    assertThat(done).isEqualTo(100);
    assertThat(used(hundred)).isEqualTo(100);
  }

  private long used(OrganizationId id) {
    return tenants.organizations.find(id).orElseThrow().subscription().callsUsed();
  }

  private OrganizationId small(int calls) {
    Organization founded = tenants.create.create(user("acme-viewer"), "Small");
    Subscription few =
        new Subscription(
            "small",
            OptionalInt.empty(),
            "",
            0,
            OptionalLong.of(calls),
            Subscription.periodEnd(tenants.clock.instant()));
    tenants.organizations.replace(founded.id(), founded.withSubscription(few));
    return founded.id();
  }
}
