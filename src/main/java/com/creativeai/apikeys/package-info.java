/**
 * Access for machines by API keys (ID-7).
 *
 * <ul>
 *   <li>K1: A key is {@code cai_} and 256 random bits, shown once; the store holds its SHA-256 and
 *       its first characters. SHA-256 suffices, there is no dictionary of random bits to try.
 *   <li>K2: A key belongs to one organization and has scopes there: permissions of the table of
 *       roles, never a person's account nor ownership. Nobody, people and keys alike, gives a key
 *       more than they may do themselves.
 *   <li>K3: A key that was revoked or has expired opens nothing, within 2 seconds (ID-7 allows 5).
 *   <li>K4: The last use is noted, at most once a minute.
 *   <li>K5: {@code SANDBOX_API_KEY}, when set, is a key of the demo organization; another value, or
 *       none, ends the one before at the next start.
 *   <li>K6: A name has 1 to 80 characters, an expiry lies within a year, an organization has at
 *       most 50 active keys.
 *   <li>K7: A rotated key has a successor with its name and scopes at once, and stays good itself
 *       for an hour, a day or a week as chosen, never longer than it would have been. A key that
 *       ends makes none that outlives it, and rotates for the rest of its life only.
 *   <li>K8: Issuing, renaming, rotating and revoking are in the audit log (ID-9).
 *   <li>K9: Requests are counted by key and UTC day; counts are stored once a minute by each node
 *       and at its end, so a killed node forgets at most a minute.
 *   <li>K10: Who leaves an organization or gets a lesser role knows keys: those that they issued or
 *       rotated, and that may do more than they may now, are revoked, with the keys those made; the
 *       invitations of all these keys are withdrawn.
 * </ul>
 */
@NullMarked
package com.creativeai.apikeys;

import org.jspecify.annotations.NullMarked;
