/**
 * Bearer tokens: signed, verified, and turned into callers (ID-2, ID-3; threats 3 and 4).
 *
 * <ul>
 *   <li>T1: Access tokens are ES256, live one hour, and name issuer, audience, subject and session.
 *   <li>T2: Private keys are stored encrypted, with {@code IDENTITY_KEY} or, on the sandbox's
 *       store, with a key in {@code DATA_DIR} that only its owner can read.
 *   <li>T3: Keys rotate every 90 days. A new one is published an hour before it signs, an old one
 *       is trusted as long as a token of it can be alive.
 *   <li>T4: A token's key is looked up by {@code kid} among the trusted ones, and each key has one
 *       algorithm. The header has {@code alg}, {@code kid} and {@code typ} and nothing else, so no
 *       key or address in a token is ever looked at.
 *   <li>T5: Issuer, audience and role are fixed; clocks may differ by 30 seconds; duplicate claims,
 *       sloppy base64 and tokens above 8 KiB are refused.
 *   <li>T6: A token counts while its session is open; session, membership and role are those of
 *       now, at most 2 seconds old (ID-2 allows 5).
 *   <li>T7: {@code X-Organization-Id} chooses among the person's own organizations; unset, it is
 *       the one joined first.
 *   <li>T8: With Supabase, keys come from the configured address only, at most every 30 seconds;
 *       the shared secret counts for HS256 only. Supabase is asked whether the session is still
 *       open, at most 60 seconds ago, and whether the address is confirmed before it can match an
 *       account.
 * </ul>
 */
@NullMarked
package com.creativeai.identity.token;

import org.jspecify.annotations.NullMarked;
