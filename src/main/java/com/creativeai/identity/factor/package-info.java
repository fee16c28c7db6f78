/**
 * What a second factor is made of: codes of authenticator apps, and recovery codes (ID-11).
 *
 * <ul>
 *   <li>F1: Codes are RFC 6238's: SHA-1, 6 digits, 30 seconds; the step before and the one after
 *       count too, since clocks differ. All three are compared, in constant time.
 *   <li>F2: A time step's code counts once for a factor, by compare-and-set.
 *   <li>F3: Secrets of 160 random bits are stored encrypted, like signing keys. They leave once:
 *       while the factor is set up.
 *   <li>F4: There are 10 recovery codes of 49 random bits, shown once, stored as keyed digests;
 *       each counts once. New ones replace all old ones.
 *   <li>F5: Guessing is held up as with passwords (I4), for the person and the address; no right
 *       password makes it shorter.
 *   <li>F6: A factor counts from its first right code on. Then a session without the second factor
 *       opens nothing but the addresses that show one, reading the own user, and signing out; all
 *       such sessions of the person end but the one that showed it.
 *   <li>F7: The web app asks for the code before there is a session. In between the browser has a
 *       sealed note, good for 10 minutes and as long as the password stays.
 *   <li>F8: A new password leaves the factors. Removing a factor ends all other sessions.
 *   <li>F9: An organization may require the second factor: people without it are held, machines are
 *       not. Whoever requires it has one.
 *   <li>F10: Adding and removing factors, using and renewing recovery codes are in the audit log of
 *       the person's organizations; the first two are mailed to the person too.
 * </ul>
 */
@NullMarked
package com.creativeai.identity.factor;

import org.jspecify.annotations.NullMarked;
