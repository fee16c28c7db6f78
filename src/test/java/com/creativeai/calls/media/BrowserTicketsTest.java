package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.port.CallMedia;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BR1: a ticket opens one thing, once, for one person. */
class BrowserTicketsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));
  private static final OrganizationId OTHERS = new OrganizationId(new UUID(0, 9));
  private static final Holder ANN = new Holder(TokenHash.of("session"), ACME, "ann");
  private static final BrowserVisit VISIT = new NoVisit();

  private final BrowserTickets tickets = new BrowserTickets();

  @BeforeEach
  void startAtNoon() {
    passed(Duration.ZERO);
    tickets.ids = new IdGenerator(tickets.clock);
  }

  @Test
  void ticketOpensOnce() {
    String ticket = tickets.issue(ANN, VISIT);

    assertThat(tickets.redeem(ticket, ANN)).contains(VISIT);
    assertThat(tickets.redeem(ticket, ANN)).isEmpty();
  }

  @Test
  void ticketIsGoodForAMinute() {
    String ticket = tickets.issue(ANN, VISIT);
    String late = tickets.issue(ANN, VISIT);

    passed(BrowserTickets.LIFE.minusMillis(1));
    assertThat(tickets.redeem(ticket, ANN)).isPresent();
    passed(BrowserTickets.LIFE);
    assertThat(tickets.redeem(late, ANN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "organization", "person"})
  void ticketOfSomebodyElseOpensNothingAndIsSpent(String differing) {
    Holder thief =
        switch (differing) {
          case "session" -> new Holder(TokenHash.of("other"), ACME, "ann");
          case "organization" -> new Holder(TokenHash.of("session"), OTHERS, "ann");
          default -> new Holder(TokenHash.of("session"), ACME, "bob");
        };
    String ticket = tickets.issue(ANN, VISIT);

    assertThat(tickets.redeem(ticket, thief)).isEmpty();
    assertThat(tickets.redeem(ticket, ANN)).isEmpty();
  }

  @Test
  void guessOpensNothing() {
    tickets.issue(ANN, VISIT);

    assertThat(tickets.redeem("guess", ANN)).isEmpty();
  }

  private void passed(Duration since) {
    tickets.clock = Clock.fixed(NOON.plus(since), ZoneOffset.UTC);
  }

  private static final class NoVisit implements BrowserVisit {
    @Override
    public String permission() {
      return "calls:write";
    }

    @Override
    public Optional<CallMedia> enter(PageLine page) {
      return Optional.empty();
    }
  }
}
