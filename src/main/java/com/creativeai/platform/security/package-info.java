/**
 * Who is calling and what they may do. The seam between the edges and {@code identity} and {@code
 * apikeys}, which answer {@link com.creativeai.platform.security.CredentialCheck}.
 *
 * <ul>
 *   <li>SC1: The organization of a request comes from its credentials only, never from its content.
 *   <li>SC2: Resources and views name the permission they need; who has which follows from the role
 *       or the API key's scopes. {@code web.xml} declares every permission.
 *   <li>SC3: Nothing is cached in the container's session; a removed role acts at the next request.
 *   <li>SC4: Credentials that browsers send by themselves count for a change only when our own page
 *       sent it ({@code Sec-Fetch-Site}, else {@code Origin}); otherwise the request is nobody's.
 *   <li>SC5: Explicit credentials go before ambient ones.
 *   <li>SC6: Of tokens that open something only the {@link
 *       com.creativeai.platform.security.TokenHash} is stored.
 *   <li>SC7: A connection that stays open takes explicit credentials only, or the session of a page
 *       of ours together with a one-time ticket that this page was given. It asks again who sends
 *       them, and ends within 5 seconds after they hold no more.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.security;

import org.jspecify.annotations.NullMarked;
