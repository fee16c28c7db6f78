package com.creativeai.calls.transfer;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.AllowedDestinations;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TD1 to TD3: an organization's own list of people, checked when it is written. */
class KeepDestinationsTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private static final Caller WE = new Caller("user-1", "Ann", ACME, "Acme", Set.of());

  private final RecordedAudit audit = new RecordedAudit();
  private final KeepDestinations list = new KeepDestinations();

  @BeforeEach
  void wire() {
    MovingClock clock = new MovingClock();
    Configuration defaults = new Configuration(name -> Optional.empty());
    InMemoryOrganizationStore organizations = new InMemoryOrganizationStore();
    organizations.add(ACME, new Organization(ACME, "Acme", List.of(), clock.instant()));
    list.destinations = StoresForTests.on(MONGO.database(), clock).destinations();
    list.allowed =
        new AllowedDestinations(
            new CallableNumbers(new CallSettings(defaults, new DeploymentSettings(defaults))),
            new FindOrganization(organizations));
    list.audit = audit;
    list.ids = new IdGenerator(clock);
  }

  @Test
  void destinationsAreListedByNameForTheirOrganizationOnly() {
    Destination desk = list.add(WE, " Front desk ", "+1 415 555 2699");
    Destination boss = list.add(WE, "Boss", "(415) 555-2698");

    assertThat(desk.name()).isEqualTo("Front desk");
    assertThat(desk.number().e164()).isEqualTo("+14155552699");
    assertThat(list.list(ACME)).containsExactly(boss, desk);
    assertThat(list.list(OTHER)).isEmpty();
    assertThat(audit.actions()).containsExactly("destination.added", "destination.added");
  }

  @ParameterizedTest
  @CsvSource({
    "'',         +14155552699, name",
    "Front desk, 911,          number",
    "Front desk, nobody,       number",
    "Front desk, +493023125000, number",
    "Front desk, +19005550199, number"
  })
  void numberThatMayNotBeCalledIsNoDestination(String name, String number, String field) {
    assertThatThrownBy(() -> list.add(WE, name, number))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field));
    assertThat(list.list(ACME)).isEmpty();
    assertThat(audit.actions()).isEmpty();
  }

  @Test
  void removedDestinationIsGoneAndOthersStay() {
    Destination desk = list.add(WE, "Front desk", "+1 415 555 2699");
    Destination boss = list.add(WE, "Boss", "+1 415 555 2698");

    list.remove(WE, desk.id());

    assertThat(list.list(ACME)).containsExactly(boss);
    assertThatThrownBy(() -> list.remove(WE, desk.id())).isInstanceOf(ProblemException.class);
    assertThat(audit.actions()).endsWith("destination.removed").hasSize(3);
  }

  @Test
  void listHasAnEnd() {
    for (int i = 0; i < 50; i++) {
      list.add(WE, "Desk " + i, "+1 415 555 2699");
    }

    assertThatThrownBy(() -> list.add(WE, "One more", "+1 415 555 2699"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.type()).isEqualTo(DestinationProblem.TOO_MANY_DESTINATIONS));
  }
}
