package com.creativeai.calls.model;

import com.creativeai.calls.CallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.event.FactSource;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps calls, and with each change the facts that follow from it ({@link CallNews}). */
public interface CallStore extends FactSource {
  /** False when there is one with this id already; then nothing has changed. */
  boolean add(OrganizationId organization, Call call);

  Optional<Call> find(OrganizationId organization, CallId id);

  /**
   * Stores the next version of a call, if it is still the version that was read (M2).
   *
   * @param before as it was read
   * @param after the same with changes
   */
  boolean replace(OrganizationId organization, Call before, Call after);

  CallPage page(OrganizationId organization, CallQuery query);

  /** Reads all of them one by one, newest first, whatever the query's page. */
  void each(OrganizationId organization, CallQuery query, Consumer<Call> reader);

  /** The newest call with somebody's number, whoever called whom. */
  Optional<Call> findLatestWith(OrganizationId organization, PhoneNumber person);

  /** Whose conversation this is, for callbacks that carry nothing else. */
  Optional<Call> findByConversation(ConversationId conversation);

  /**
   * Sweep over all organizations: calls that are not over and of which nothing was heard since a
   * moment, the longest silence first.
   */
  List<Call> listQuiet(Instant since, int most);

  /** Sweep: the same of calls that are over and not settled. */
  List<Call> listUnsettled(Instant since, int most);

  /** Counts the call's silence from this moment, until something is heard of it. */
  void leaveAlone(OrganizationId organization, CallId id, Instant from);

  /** The call is over and lacks nothing: it is not quiet but done, until it changes again. */
  void settled(OrganizationId organization, CallId id);

  /**
   * Reads, changes and stores until nobody was faster. A change that answers an equal call is not
   * stored.
   *
   * @return the call as it is now, or empty when there is none
   */
  default Optional<Call> update(
      OrganizationId organization, CallId id, UnaryOperator<Call> change) {
    while (true) {
      Optional<Call> found = find(organization, id);
      if (found.isEmpty()) {
        return found;
      }
      Call next = change.apply(found.get());
      if (next.equals(found.get())) {
        return found;
      }
      if (replace(organization, found.get(), next)) {
        return Optional.of(next.nextVersion());
      }
    }
  }
}
