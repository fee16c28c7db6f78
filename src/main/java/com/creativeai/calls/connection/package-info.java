/**
 * Whether the product is connected: with the carrier, the agents' provider, and by its public
 * address with both (CALL-15). Credentials that organizations share are settings; they are checked
 * here and entered nowhere (docs/decisions/0036).
 *
 * <ul>
 *   <li>CC1: A check finds one of the {@link com.creativeai.calls.connection.Verdict}s, which says
 *       whether it passed. What it names are facts for people and names of settings, never secrets,
 *       full account ids or numbers.
 *   <li>CC2: All checks run at the same time for at most 10 s; each is told as soon as it is known.
 *       What is not known then failed.
 *   <li>CC3: Wrong credentials, a suspended account, a provider that does not answer and an open
 *       breaker are four different things. The breaker is respected: nothing is asked past it.
 *   <li>CC4: What depends on good credentials is not checked without them.
 *   <li>CC5: We are reached when our own question comes back answered (TW7), by a callback and by a
 *       handshake of the media socket. Requests go to the public origin and the providers'
 *       addresses only, which are settings of the operator; their bodies are compared, never shown.
 *   <li>CC6: What depends on an organization is kept for it, and so is what was found of its own
 *       account at the agents' provider, as long as that has the same key; everything else for the
 *       node; in memory, so that it is never older than the node.
 *   <li>CC7: An organization begins at most 4 checks at once and 6 a minute; who asks while one
 *       runs gets that one.
 *   <li>CC8: A test call is a call like any other, with every protection; only its steps are told
 *       one by one ({@link com.creativeai.calls.connection.TestCall}).
 * </ul>
 */
@NullMarked
package com.creativeai.calls.connection;

import org.jspecify.annotations.NullMarked;
