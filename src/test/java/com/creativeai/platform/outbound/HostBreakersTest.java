package com.creativeai.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** O6: a host that does not answer is left alone. */
class HostBreakersTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final URI DEAD = URI.create("https://dead.example.com/a");
  private static final OutboundAnswer FINE = new OutboundAnswer(200, "fine");
  private static final OutboundAnswer BROKEN = new OutboundAnswer(503, "later");

  private final MovingClock clock = new MovingClock();
  private final HostBreakers breakers = new HostBreakers(clock);
  private int sent;

  @Test
  void hostThatGaveNoAnswerTwiceInFourIsLeftAlone() {
    answered(DEAD, FINE);
    silent(DEAD);
    answered(DEAD, FINE);
    silent(DEAD);

    heldBack(ACME, DEAD);
    heldBack(ACME, URI.create("https://DEAD.example.com:443/another/path"));
    assertThat(breakers.open()).isEqualTo(1);
    assertThat(breakers.heldBack()).isEqualTo(2);
  }

  @Test
  void oneTenantsTroubleIsNoneOfAnothersNorOfAnotherHost() {
    open();

    assertThat(guard(GLOBEX, DEAD, () -> FINE)).isEqualTo(FINE);
    answered(URI.create("https://dead.example.com:8443/a"), FINE);
    answered(URI.create("https://alive.example.com/a"), FINE);
    heldBack(ACME, DEAD);
  }

  @Test
  void nextRequestAfterThirtySecondsDecides() {
    open();
    clock.advance(Duration.ofSeconds(30));
    silent(DEAD);
    heldBack(ACME, DEAD);

    clock.advance(Duration.ofSeconds(30));
    answered(DEAD, BROKEN);
    answered(DEAD, FINE);
    assertThat(breakers.open()).isZero();
  }

  @Test
  void onlyOneRequestFindsOutWhetherTheHostIsBack() {
    open();
    clock.advance(Duration.ofSeconds(30));

    guard(
        ACME,
        DEAD,
        () -> {
          heldBack(ACME, DEAD);
          return FINE;
        });

    answered(DEAD, FINE);
  }

  @Test
  void whateverIsAnsweredIsAnAnswerAndARefusedAddressIsNoSilence() {
    for (int i = 0; i < 8; i++) {
      answered(DEAD, BROKEN);
      assertThatThrownBy(
              () ->
                  guard(
                      ACME,
                      DEAD,
                      () -> {
                        throw new ProviderRejected("address", "Not there.");
                      }))
          .isInstanceOf(ProviderRejected.class);
    }

    answered(DEAD, FINE);
  }

  @Test
  void hostsWithoutEndFillNoMemory() {
    open();
    for (int i = 0; i < HostBreakers.MOST + 50; i++) {
      answered(URI.create("https://h" + i + ".example.com/"), FINE);
    }

    assertThat(breakers.known()).isEqualTo(HostBreakers.MOST);
    answered(DEAD, FINE);
  }

  private void open() {
    for (int i = 0; i < HostBreaker.VOLUME; i++) {
      silent(DEAD);
    }
  }

  private OutboundAnswer guard(
      OrganizationId tenant, URI target, Supplier<OutboundAnswer> sending) {
    return breakers.guard(
        tenant,
        target,
        () -> {
          sent++;
          return sending.get();
        });
  }

  private void answered(URI target, OutboundAnswer answer) {
    assertThat(guard(ACME, target, () -> answer)).isEqualTo(answer);
  }

  private void silent(URI target) {
    int before = sent;
    assertThatThrownBy(
            () ->
                guard(
                    ACME,
                    target,
                    () -> {
                      throw new ProviderUnavailable("No answer.");
                    }))
        .hasMessage("No answer.");
    assertThat(sent).isEqualTo(before + 1);
  }

  private void heldBack(OrganizationId tenant, URI target) {
    int before = sent;
    assertThatThrownBy(() -> guard(tenant, target, () -> FINE))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("left alone");
    assertThat(sent).isEqualTo(before);
  }
}
