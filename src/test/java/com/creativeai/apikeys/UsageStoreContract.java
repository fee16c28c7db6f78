package com.creativeai.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.security.OrganizationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** K9: what every store of counts promises. */
public abstract class UsageStoreContract {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final ApiKeyId ID = ApiKeyId.parse("019a0000-0000-7000-8000-0000000000e1");
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  protected abstract UsageStore store();

  @Test
  void countsAddUpByDay() {
    store().add(ACME, ID, DAY, 3);
    store().add(ACME, ID, DAY, 4);
    store().add(ACME, ID, DAY.plusDays(1), 1);
    store().add(ACME, ID, DAY.minusDays(1), 9);

    assertThat(store().list(ACME, ID, DAY)).isEqualTo(Map.of(DAY, 7L, DAY.plusDays(1), 1L));
    assertThat(store().list(GLOBEX, ID, DAY)).isEmpty();
  }

  @Test
  void severalNodesLoseNothing() {
    IntStream.range(0, 40).parallel().forEach(node -> addAlone());

    assertThat(store().list(ACME, ID, DAY)).isEqualTo(Map.of(DAY, 40L));
  }

  protected void addAlone() {
    store().add(ACME, ID, DAY, 1);
  }
}
