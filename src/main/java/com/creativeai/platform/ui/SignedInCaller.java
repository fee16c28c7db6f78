package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who uses this page, as the frame needs it. Implemented by identity as a CDI bean that answers for
 * the current session; every method is asked anew, so that a role removed elsewhere acts on the
 * next page.
 */
public interface SignedInCaller {
  /** The person's name, or the address where no name is known. */
  String name();

  /** The address the person signs in with. */
  String email();

  /** The name of the current organization. */
  String organizationName();

  /** What the person may do in the current organization. */
  Set<String> permissions();

  /** Ends the session and leaves for the sign-in page. */
  void signOut();

  /**
   * An organization to work in.
   *
   * @param current whether it is the one of this page
   */
  record Workplace(String id, String name, boolean current) {}

  /** The organizations the person is a member of; none where there is nothing to choose from. */
  default List<Workplace> workplaces() {
    return List.of();
  }

  /** Goes on in another organization, from its start page. */
  default void switchTo(Workplace wanted) {
    throw new UnsupportedOperationException("there are no workplaces");
  }

  /** The page of the person's own account, where there is one. */
  default Optional<Class<? extends Component>> accountPage() {
    return Optional.empty();
  }
}
