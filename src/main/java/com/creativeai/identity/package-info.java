/**
 * Who people are: users, organizations, accounts, signing in to the web app and through the auth
 * dialect (ID-1 to ID-6).
 *
 * <ul>
 *   <li>I1: An e-mail address is one account's name, in lower case (ID-4).
 *   <li>I2: A membership is said by the organization, with one role; what somebody may do follows
 *       from it at every request (ID-5, ID-6).
 *   <li>I3: Unknown address and wrong password get the same answer after the same work.
 *   <li>I4: Whoever keeps guessing waits: 5 attempts are free for an account from one address, 30
 *       for an address, 20 for an account; then the wait doubles, up to 15 minutes (1 minute for
 *       the latter two). An address that got in before is not held up by guessers from elsewhere.
 *   <li>I5: A session is an opaque random token in the cookie {@code cai_session}: HttpOnly,
 *       SameSite=Lax, Secure when the public origin is https. The store holds its SHA-256 only.
 *   <li>I6: A session ends 12 hours after its last use.
 *   <li>I7: Signing out, removal from the organization and a changed role act within 2 seconds
 *       (ID-2 allows 5).
 *   <li>I8: There is a demo owner only with {@code SANDBOX_OWNER_PASSWORD}, or with a default
 *       password while every part is sandbox on 127.0.0.1 (RUN-2); the password follows the
 *       settings at every start.
 *   <li>I9: Where the default password may not be used, an account that has it is locked.
 *   <li>I10: Every view says who may enter; nobody is led to the sign-in page and from there to
 *       where they were going, within this product only (ID-6).
 *   <li>I11: Somebody who signed up gets in once their address is confirmed, unless {@code
 *       EMAIL_CONFIRMATION} is off (ID-1).
 *   <li>I12: A password has 10 to 512 characters and is none of the commonest.
 *   <li>I13: Who is new and a member of nothing owns an organization of their own, from the
 *       confirmation on; an address that nobody confirmed owns nothing.
 *   <li>I14: A refresh token is good once, and stored as a hash. The same one within 10 seconds
 *       gets the same next one; later it ends its session, with every token of it (threat 4).
 *   <li>I15: A session of a client ends after {@code SESSION_IDLE_HOURS} without a refresh, and
 *       after {@code SESSION_MAX_HOURS} whatever happens.
 *   <li>I16: A mailed link or code is good once, for one hour, for one purpose, and only the last
 *       one of that purpose; codes cannot be guessed quicker than passwords. Strangers can have 4
 *       mails sent to an address, then they wait.
 *   <li>I17: A new password ends all other sessions, of clients and of pages.
 * </ul>
 *
 * <p>Announces {@link com.creativeai.identity.DemoOrganizationReady}. Bearer tokens are {@code
 * token}'s, Google and GitHub {@code external}'s. Not here yet: second factor, limits over several
 * nodes (issue 3).
 */
@NullMarked
package com.creativeai.identity;

import org.jspecify.annotations.NullMarked;
