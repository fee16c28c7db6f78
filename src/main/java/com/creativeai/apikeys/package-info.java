/**
 * Access for machines by API keys (ID-7 core; page and API come with full identity).
 *
 * <ul>
 *   <li>K1: A key is {@code cai_} and 256 random bits, shown once; the store holds its SHA-256 and
 *       its first characters. SHA-256 suffices, there is no dictionary of random bits to try.
 *   <li>K2: A key belongs to one organization and has one role in it.
 *   <li>K3: A key that was revoked or has expired opens nothing, within 2 seconds.
 *   <li>K4: The last use is noted, at most once a minute.
 *   <li>K5: {@code SANDBOX_API_KEY}, when set, is a key of the demo organization; another value, or
 *       none, ends the one before at the next start.
 * </ul>
 */
@NullMarked
package com.creativeai.apikeys;

import org.jspecify.annotations.NullMarked;
