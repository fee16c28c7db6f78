/**
 * Signing in through others: Google and GitHub, by OAuth 2 with PKCE (ID-1).
 *
 * <ul>
 *   <li>E1: A provider is offered when its client id and secret are set.
 *   <li>E2: Whoever comes back must be the browser that left, within 10 minutes, once: the state is
 *       stored as a hash, and its other half is a cookie that is also the PKCE verifier.
 *   <li>E3: Only an address that the provider has verified counts, and it is the account's name; an
 *       account that nobody had confirmed loses its password.
 *   <li>E4: Afterwards nobody is sent anywhere but to this product.
 *   <li>E5: A client gets a code that is good once, for 5 minutes, with the verifier it began with.
 * </ul>
 */
@NullMarked
package com.creativeai.identity.external;

import org.jspecify.annotations.NullMarked;
