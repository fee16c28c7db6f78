package com.creativeai.calls.cost;

import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Transfer;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * CO1 and CO2 by the built-in prices: 1.4 cents a begun minute, 10 cents a minute by the second.
 */
class PriceCallsTest {
  private static final PhoneNumber DESK = new PhoneNumber("+14155552699");
  private static final Configuration UNSET = new Configuration(name -> Optional.empty());

  private final PriceCalls prices =
      new PriceCalls(
          new CostSettings(UNSET), new CallSettings(UNSET, new DeploymentSettings(UNSET)));

  @Test
  void carrierCountsBegunMinutesAndTheAgentSeconds() {
    assertThat(prices.costTo(ALICE, Duration.ofSeconds(61)).amount())
        .isEqualByComparingTo("0.129667");
    assertThat(prices.costTo(ALICE, Duration.ofSeconds(60)).amount()).isEqualByComparingTo("0.114");
    assertThat(prices.costTo(ALICE, Duration.ZERO).amount()).isZero();
  }

  @Test
  void callBeforeItsEndIsEstimatedAtItsUsualLengthOrAsLongAsItIs() {
    Call answered = placedCall(callId(1)).reached(CallStatus.IN_PROGRESS, NOON, null);

    assertThat(estimate(placedCall(callId(1)), NOON)).contains("0.342");
    assertThat(estimate(answered, NOON.plusSeconds(60))).contains("0.342");
    assertThat(estimate(answered, NOON.plusSeconds(300))).contains("0.570");
  }

  @Test
  void endedCallIsEstimatedByItsLengthUntilBothHaveCharged() {
    Call talked = talked(120);
    assertThat(estimate(talked, NOON)).contains("0.228");

    Call carried = talked.carriedFor(usd("0.05"));
    assertThat(estimate(carried, NOON)).contains("0.250");

    Call charged =
        carried.analysed(Outcome.SUCCESS, "Done.", 100L, usd("0.03"), NOON.plusSeconds(130));
    assertThat(estimate(charged, NOON)).isEmpty();
    assertThat(prices.cost(charged, NOON).amount()).isEqualByComparingTo("0.08");
  }

  @Test
  void chargeInAnotherCurrencyIsEstimatedInDollars() {
    Money euros = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));

    assertThat(estimate(talked(120).carriedFor(euros), NOON)).contains("0.228");
  }

  @Test
  void callThatNobodyAnsweredCostsNothing() {
    Call busy = placedCall(callId(1)).reached(CallStatus.BUSY, NOON, null);

    assertThat(estimate(busy, NOON)).isEmpty();
    assertThat(prices.cost(busy, NOON).amount()).isZero();
  }

  @Test
  void callThatEndedBeforeTheAgentCameCostsTheCarriersShare() {
    Call brief = placedCall(callId(1)).reached(CallStatus.COMPLETED, NOON.plusSeconds(5), 5);

    assertThat(prices.cost(brief, NOON).amount()).isEqualByComparingTo("0.014");
    assertThat(estimate(brief, NOON)).contains("0.014");
    assertThat(estimate(brief.carriedFor(usd("0.02")), NOON)).isEmpty();
  }

  /** Somebody may have been called: what may be gone counts as spent. */
  @Test
  void callOfUnknownFateCountsAsALongOne() {
    Call lost = placedCall(callId(1)).failed(EndReason.FATE_UNKNOWN, "", NOON);

    assertThat(prices.cost(lost, NOON).amount()).isEqualByComparingTo("0.14");
  }

  @Test
  void handoverCostsFromTheMomentOfConnectionToTheEnd() {
    Transfer asked = Transfer.asked("Desk", DESK, Transfer.Mode.COLD, "");
    Call call =
        placedCall(callId(1))
            .reached(CallStatus.IN_PROGRESS, NOON, null)
            .transferring(asked, NOON.plusSeconds(60));

    Call over =
        call.transferred(NOON.plusSeconds(70))
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(200), 200);
    assertThat(prices.handoverCost(over, NOON).amount()).isEqualByComparingTo("0.042");
    Call refused = call.notTransferred("busy", NOON.plusSeconds(80));
    assertThat(prices.handoverCost(refused, NOON).amount()).isZero();
    Call returned = call.returning("busy", NOON.plusSeconds(80));
    assertThat(prices.handoverCost(returned, NOON).amount()).isZero();
    assertThat(prices.handoverCost(placedCall(callId(2)), NOON).amount()).isZero();
  }

  private Optional<String> estimate(Call call, Instant now) {
    return prices
        .estimate(call, now)
        .map(money -> money.amount().setScale(3, java.math.RoundingMode.HALF_UP).toPlainString());
  }

  private static Call talked(int seconds) {
    return placedCall(callId(1))
        .reached(CallStatus.IN_PROGRESS, NOON, null)
        .talkingIn(AgentAccount.DEFAULT, new ConversationId("conv_1"), NOON)
        .reached(CallStatus.COMPLETED, NOON.plusSeconds(seconds), seconds);
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }
}
