/**
 * Accounts at a Supabase project, for the web app (ID-1, ID-2): what is asked of the project's
 * {@code /auth/v1}, at the configured address only.
 *
 * <ul>
 *   <li>S1: With {@code IDENTITY_PROVIDER=supabase} the project checks every password, code and
 *       provider; none of them is kept here, and our own account pages ask the project.
 *   <li>S2: A web session holds what the project granted, sealed with the session's token, which is
 *       stored nowhere: the database alone opens nothing at the project.
 *   <li>S3: A web session counts while the project's session does, asked at most 45 seconds ago; it
 *       is refreshed before it runs out. While the project does not answer nobody is let in, and
 *       nobody is signed out.
 *   <li>S4: Sign-up, recovery and providers use PKCE: only the browser that asked can use the code
 *       that comes back, within an hour.
 *   <li>S5: Somebody with a verified factor at the project gets in with a code of it only.
 * </ul>
 *
 * <p>Source of the wire's facts: the public documentation and client of Supabase Auth.
 */
@NullMarked
package com.creativeai.identity.project;

import org.jspecify.annotations.NullMarked;
