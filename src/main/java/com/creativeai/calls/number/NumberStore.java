package com.creativeai.calls.number;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps the numbers of organizations. */
public interface NumberStore {
  /** False when the number is somebody's already (N1). */
  boolean add(OrganizationId organization, OwnNumber number);

  Optional<OwnNumber> find(OrganizationId organization, NumberId id);

  Optional<OwnNumber> find(OrganizationId organization, PhoneNumber number);

  /** In the order of their digits. */
  List<OwnNumber> list(OrganizationId organization);

  /** All numbers that belong to other organizations. */
  Set<PhoneNumber> ofOthers(OrganizationId organization);

  /** Stores the next version, if it is still the version that was read. */
  boolean replace(OrganizationId organization, OwnNumber before, OwnNumber after);

  void remove(OrganizationId organization, NumberId id);

  /**
   * Reads, changes and stores until nobody was faster.
   *
   * @return the number as it is now, or empty when there is none
   */
  default Optional<OwnNumber> update(
      OrganizationId organization, NumberId id, UnaryOperator<OwnNumber> change) {
    while (true) {
      Optional<OwnNumber> found = find(organization, id);
      if (found.isEmpty()) {
        return found;
      }
      OwnNumber next = change.apply(found.get());
      if (next.equals(found.get())) {
        return found;
      }
      if (replace(organization, found.get(), next)) {
        return Optional.of(next.nextVersion());
      }
    }
  }
}
