package com.creativeai.platform.ui;

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
}
