package com.creativeai.calls.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7: rules SF1 and SF2. */
class KeepFiltersTest {
  private static final Caller ANNA = caller(1, "anna");

  private final KeepFilters filters = new KeepFilters();

  private static Caller caller(int organization, String person) {
    return new Caller(
        person, person, new OrganizationId(new UUID(0, organization)), "", Set.of(), Map.of());
  }

  @BeforeEach
  void keepInMemory() {
    filters.filters = new InMemory();
  }

  @Test
  void filterIsOnesOwnInOneOrganization() {
    filters.keep(ANNA, " Busy ", "status=busy");

    assertThat(filters.list(ANNA)).containsExactly(new SavedFilter("Busy", "status=busy"));
    assertThat(filters.list(caller(1, "ben"))).isEmpty();
    assertThat(filters.list(caller(2, "anna"))).isEmpty();
  }

  @Test
  void sameNameIsAnotherFilterAlsoWhenThereIsNoRoom() {
    for (int number = 0; number < KeepFilters.MOST; number++) {
      filters.keep(ANNA, "Filter " + number, "tag=" + number);
    }
    filters.keep(ANNA, "Filter 3", "tag=other");

    assertThat(filters.list(ANNA))
        .hasSize(KeepFilters.MOST)
        .contains(new SavedFilter("Filter 3", "tag=other"));
    assertRefused("One more", "Remove one of your 20 filters first.");
    filters.remove(ANNA, "Filter 3");
    assertThat(filters.keep(ANNA, "One more", "").name()).isEqualTo("One more");
  }

  @Test
  void nameIsAskedFor() {
    assertRefused("  ", "Give it a name.");
    assertRefused("n".repeat(41), "At most 40 characters.");
  }

  private void assertRefused(String name, String words) {
    assertThatThrownBy(() -> filters.keep(ANNA, name, ""))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.errors()).singleElement().extracting("field").isEqualTo("name");
              assertThat(refused.errors().get(0).message()).isEqualTo(words);
            });
  }

  private static final class InMemory implements FilterStore {
    private final Map<List<Object>, SavedFilter> kept = new LinkedHashMap<>();

    @Override
    public List<SavedFilter> list(OrganizationId organization, String person) {
      return kept.entrySet().stream()
          .filter(entry -> entry.getKey().subList(0, 2).equals(List.of(organization, person)))
          .map(Map.Entry::getValue)
          .sorted(Comparator.comparing(SavedFilter::name))
          .toList();
    }

    @Override
    public void put(OrganizationId organization, String person, SavedFilter filter) {
      kept.put(List.of(organization, person, filter.name()), filter);
    }

    @Override
    public void remove(OrganizationId organization, String person, String name) {
      kept.remove(List.of(organization, person, name));
    }
  }
}
