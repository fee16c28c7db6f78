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
 *       for an address; then the wait doubles, up to 15 minutes and 1 minute. An account takes 20
 *       attempts from everywhere and then one a minute, on all nodes together where those share
 *       their limits. An address that got in before is not held up by guessers from elsewhere.
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
 *       EMAIL_CONFIRMATION} is off (ID-1); an address counts as theirs only when it is confirmed.
 *       Of sign-ups with one address and different passwords no password is kept: whoever reads the
 *       mail chooses one.
 *   <li>I12: A password has 10 to 512 characters and is none of the commonest.
 *   <li>I13: Who is new and a member of nothing owns an organization of their own, from the
 *       confirmation on; an address that nobody confirmed owns nothing. With {@code SIGN_UP} closed
 *       invited addresses only may sign up, and belong to the organizations that invited them.
 *   <li>I14: A refresh token is good once, and stored as a hash. The same one within 10 seconds
 *       gets the same next one; later it ends its session, with every token of it (threat 4).
 *   <li>I15: A session of a client ends after {@code SESSION_IDLE_HOURS} without a refresh, and
 *       after {@code SESSION_MAX_HOURS} whatever happens.
 *   <li>I16: A mailed link or code is good once, for one hour, for one purpose, and only the last
 *       one of that purpose; codes cannot be guessed quicker than passwords. Strangers can have 4
 *       mails sent to an address, invitations included, then they wait.
 *   <li>I17: A new password ends all other sessions, of clients and of pages, and makes every mail
 *       from before worthless.
 *   <li>I18: The audit log of an organization is a chain: each entry has the SHA-256 of itself and
 *       of the one before. Entries are added, never changed or removed; the verifier names the
 *       first that was (ID-9, threat 25). A change that cannot be written down does not happen.
 *   <li>I19: Whoever exports the audit log is in it (ID-9).
 *   <li>I20: Accounts change by compare-and-set: of two changes at a time none is lost.
 *   <li>I21: Sign-ins, a new password, a new address and a stolen refresh token are in the audit
 *       log of every organization of the person; the person is mailed about new passwords and
 *       addresses.
 * </ul>
 *
 * <p>Organizations (ID-5):
 *
 * <ul>
 *   <li>O1: An organization with its members, invitations, settings and plan is one document. Every
 *       change is a compare-and-set on its version: of two at once, the second sees the first.
 *   <li>O2: A person's right is read from the organization at the moment of the change. A machine
 *       has the rights of its key, in its own organization only, and is never an owner. An
 *       organization, member or invitation of others does not exist for the caller.
 *   <li>O3: There is always an owner. Only owners make and unmake owners; admins change everybody
 *       up to their own role; nobody raises their own.
 *   <li>O4: Admins invite by mail, up to their own role and up to 50 at a time; known and unknown
 *       addresses get the same answer and the same letter.
 *   <li>O5: An invitation opens once, within 7 days, for the confirmed address it was sent to. Its
 *       token is in the letter and, once, in the answer; the store holds its SHA-256.
 *   <li>O6: People with a confirmed address of an allowed domain join as viewer. An admin allows
 *       the domain of their own confirmed address only, and never one where anybody can have an
 *       address.
 *   <li>O7: A plan has seats and calls a calendar month (UTC); what is beyond is refused with 402.
 *       The demo organization, and organizations of before there were plans, have no limits.
 *   <li>O8: A change is written down before it happens; one that did not happen after all gets a
 *       second entry.
 *   <li>O9: Somebody removed is signed out of the organization at once, and invitations to them are
 *       void.
 *   <li>O10: A web session switches to another organization of its person under a new token;
 *       explicit credentials belong to one organization.
 *   <li>O11: An organization decides which countries its calls may reach, whether they state that
 *       an AI speaks, whether they are recorded and say so ({@link
 *       com.creativeai.identity.CallRules}); calls ask for it.
 * </ul>
 *
 * <p>Announces {@link com.creativeai.identity.DemoOrganizationReady} and {@link
 * com.creativeai.identity.OrganizationFounded}. Bearer tokens are {@code token}'s, Google and
 * GitHub {@code external}'s, the rules of the second factor {@code factor}'s. Not here yet:
 * deleting an organization.
 */
@NullMarked
package com.creativeai.identity;

import org.jspecify.annotations.NullMarked;
