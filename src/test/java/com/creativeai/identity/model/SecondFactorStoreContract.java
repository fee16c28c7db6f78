package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.FactorId;
import com.creativeai.identity.UserId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F2: what every store of second factors promises. */
public abstract class SecondFactorStoreContract {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final UserId BOB = UserId.parse("019a0000-0000-7000-8000-0000000000a2");
  private static final FactorId PHONE = id(1);

  protected abstract SecondFactorStore store();

  @Test
  void whoNeverHadOneHasNone() {
    assertThat(store().find(ADA)).isEqualTo(SecondFactors.none(ADA));
  }

  @Test
  void allOfItIsKept() {
    SecondFactors all =
        SecondFactors.none(ADA)
            .with(factor(PHONE, true, 57_000_000_001L))
            .with(factor(id(2), false, 0))
            .with(new FactorChallenge(id(3).value(), PHONE, NOON.plusSeconds(60)), NOON)
            .withRecoveryCodes(List.of("one", "two"));

    assertThat(store().replace(all)).isTrue();
    assertThat(store().find(ADA)).isEqualTo(all.withVersion(1));
    assertThat(store().find(BOB)).isEqualTo(SecondFactors.none(BOB));
  }

  @Test
  void changeOfWhatOthersChangedIsRefused() {
    SecondFactors none = store().find(ADA);
    assertThat(store().replace(none.with(factor(PHONE, false, 0)))).isTrue();
    assertThat(store().replace(none.with(factor(id(2), false, 0)))).isFalse();

    SecondFactors first = store().find(ADA);
    assertThat(store().replace(first.with(factor(PHONE, true, 7)))).isTrue();
    assertThat(store().replace(first.without(PHONE))).isFalse();
    assertThat(store().find(ADA).factors()).containsExactly(factor(PHONE, true, 7));
  }

  @Test
  void ofManyAtOnceOneWins() {
    store().replace(SecondFactors.none(ADA).with(factor(PHONE, true, 0)));
    SecondFactors read = store().find(ADA);
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> store().replace(read.with(factor(PHONE, true, 9)))))
            .toList();

    assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
  }

  private static Factor factor(FactorId id, boolean verified, long step) {
    return new Factor(id, "Phone " + id, verified, "sealed", NOON, NOON.plusSeconds(5), step);
  }

  private static FactorId id(int number) {
    return new FactorId(new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }
}
