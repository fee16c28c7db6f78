package com.creativeai.calls.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.Money;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.AuditTrail;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CO6: caps are changed by those who may, and it is written down first. */
class ChangeCapsTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private static final Caller ADMIN =
      new Caller("user-1", "Ann", CallFixtures.ACME, "Acme", Set.of());

  private final SpendingStore store =
      StoresForTests.on(MONGO.database(), Clock.systemUTC()).spending();
  private final RecordedAudit audit = new RecordedAudit();
  private final ChangeCaps change = new ChangeCaps(store, audit);

  @Test
  void capsAreKeptForTheOrganizationAloneAndWrittenDown() {
    change.change(ADMIN, " 50 ", "1000.50");

    assertThat(store.caps(CallFixtures.ACME))
        .isEqualTo(new Caps(Optional.of(usd("50.000000")), Optional.of(usd("1000.500000"))));
    assertThat(store.caps(CallFixtures.OTHER)).isEqualTo(Caps.NONE);
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                CallFixtures.ACME,
                ADMIN.subject(),
                "spending-caps.changed",
                CallFixtures.ACME.toString(),
                Map.of("perDay", "50 USD", "perMonth", "1000.50 USD")));
  }

  @Test
  void nothingWrittenMeansNoCap() {
    change.change(ADMIN, "50", "1000");
    change.change(ADMIN, "", " ");

    assertThat(store.caps(CallFixtures.ACME)).isEqualTo(Caps.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e3", "12.345", "ten", "99999999", "$5", "1,000"})
  void whatIsNoAmountIsToldAtItsFieldAndChangesNothing(String written) {
    assertThatThrownBy(() -> change.change(ADMIN, "5", written))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .containsExactly("perMonth"));
    assertThat(store.caps(CallFixtures.ACME)).isEqualTo(Caps.NONE);
    assertThat(audit.lines).isEmpty();
  }

  @Test
  void capsThatCannotBeWrittenDownDoNotHold() {
    AuditTrail full =
        (organization, actor, action, target, details) -> {
          throw new IllegalStateException("the log is not there");
        };

    assertThatThrownBy(() -> new ChangeCaps(store, full).change(ADMIN, "5", ""))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.caps(CallFixtures.ACME)).isEqualTo(Caps.NONE);
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }
}
