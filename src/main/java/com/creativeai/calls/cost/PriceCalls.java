package com.creativeai.calls.cost;

import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what calls cost: by the vendors' word where there is one, else by the prices (CO1, CO2). */
@ApplicationScoped
public class PriceCalls {
  private static final int DECIMALS = 6;
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  /** What a transfer comes to that nobody took. */
  private static final Set<Transfer.State> NOBODY =
      Set.of(Transfer.State.FAILED, Transfer.State.RETURNED);

  @Inject CostSettings prices;
  @Inject CallSettings limits;

  public PriceCalls() {}

  public PriceCalls(CostSettings prices, CallSettings limits) {
    this.prices = prices;
    this.limits = limits;
  }

  /** For a minute to this number. */
  public Money carrierPerMinute(PhoneNumber to) {
    return Money.usd(prices.carrier().perMinute(to));
  }

  public Money agentPerMinute() {
    return Money.usd(prices.agent());
  }

  public Duration usualLength() {
    return Collections.min(List.of(prices.usualLength(), limits.callLimit()));
  }

  public Duration longest() {
    return limits.callLimit();
  }

  /** Of a call to this number that lasts so long. */
  public Money costTo(PhoneNumber to, Duration length) {
    return carrier(prices.carrier().perMinute(to), length).plus(agent(length));
  }

  /** The most that it can cost, without a person it is handed over to. */
  public Money most(Call call) {
    return carrier(perMinute(call), longest()).plus(agent(longest()));
  }

  /** The most that handing a call over to this number can cost on top. */
  public Money mostHandover(PhoneNumber to) {
    return carrier(prices.carrier().perMinute(to), longest());
  }

  /** What it has cost, or will by the look of it. */
  public Money cost(Call call, Instant now) {
    Duration length = length(call, now);
    Money agent = isWithoutAgent(call) ? Money.NOTHING : agent(length);
    return charged(call.conversation().carrierCharge(), carrier(perMinute(call), length))
        .plus(charged(call.conversation().wholeAgentCharge(), agent));
  }

  /** What the person costs whom the call is, or was, handed over to. */
  public Money handoverCost(Call call, Instant now) {
    Transfer transfer = call.transfer();
    if (transfer == null || NOBODY.contains(transfer.state())) {
      return Money.NOTHING;
    }
    Instant begun =
        momentOf(call, TimelineEvent.TRANSFERRED)
            .or(() -> momentOf(call, TimelineEvent.TRANSFER_ASKED))
            .orElse(now);
    Duration length = Duration.between(begun, orNow(call.progress().endedAt(), now));
    return carrier(prices.carrier().perMinute(transfer.number()), length);
  }

  /** What to show while a charge in dollars is missing; empty where none is, or nobody charges. */
  public Optional<Money> estimate(Call call, Instant now) {
    boolean isFree = call.isOver() && call.status() != CallStatus.COMPLETED;
    boolean isAgentKnown =
        isWithoutAgent(call) || isInDollars(call.conversation().wholeAgentCharge());
    boolean isKnown = isAgentKnown && isInDollars(call.conversation().carrierCharge());
    return isFree || isKnown ? Optional.empty() : Optional.of(cost(call, now));
  }

  /** Nobody talked with the agent, and nobody will. */
  private static boolean isWithoutAgent(Call call) {
    return call.isOver() && call.conversation().id() == null;
  }

  private BigDecimal perMinute(Call call) {
    return call.plan().direction() == Direction.INBOUND
        ? prices.inbound()
        : prices.carrier().perMinute(call.plan().to());
  }

  private Duration length(Call call, Instant now) {
    if (!call.isOver()) {
      Instant answered = call.progress().answeredAt();
      Duration talked = answered == null ? Duration.ZERO : Duration.between(answered, now);
      return Collections.max(List.of(talked, usualLength()));
    }
    if (call.status() == CallStatus.COMPLETED) {
      return call.progress().duration().orElse(usualLength());
    }
    // Somebody may have been called without our knowing: money that may be gone counts as spent.
    return call.progress()
        .howItEnded()
        .filter(ending -> ending.reason() == EndReason.FATE_UNKNOWN)
        .map(ending -> longest())
        .orElse(Duration.ZERO);
  }

  private static Money charged(@Nullable Money charge, Money estimated) {
    return charge != null && isInDollars(charge) ? charge : estimated;
  }

  private static boolean isInDollars(@Nullable Money charge) {
    return charge != null && charge.currency().equals(Money.USD);
  }

  private static Money carrier(BigDecimal perMinute, Duration length) {
    BigDecimal begun =
        BigDecimal.valueOf(length.toSeconds()).divide(SECONDS, 0, RoundingMode.CEILING);
    return Money.usd(perMinute.multiply(begun.max(BigDecimal.ZERO)));
  }

  private Money agent(Duration length) {
    BigDecimal seconds = BigDecimal.valueOf(Math.max(0, length.toSeconds()));
    return Money.usd(
        prices.agent().multiply(seconds).divide(SECONDS, DECIMALS, RoundingMode.HALF_UP));
  }

  private static Optional<Instant> momentOf(Call call, String kind) {
    return call.timeline().stream()
        .filter(event -> event.kind().equals(kind))
        .map(TimelineEvent::at)
        .findFirst();
  }

  private static Instant orNow(@Nullable Instant known, Instant now) {
    return known == null ? now : known;
  }
}
