/**
 * Requests to addresses that tenants choose (threat 15): tools of agents. Who sends secrets says
 * for which {@link com.creativeai.platform.outbound.Origin} they are.
 *
 * <ul>
 *   <li>O1: Only https, on port 443, 8443 or 9443, to a host by its name: no numbers in any
 *       spelling, no user, no fragment, no name without a dot, and not our own.
 *   <li>O2: The name is resolved once, every address that it has must be public, and the connection
 *       goes to one of those that were checked; what the name means a moment later changes nothing.
 *       The certificate must be the name's.
 *   <li>O3: Nothing is followed, kept or unpacked: no redirects, cookies, proxies, compression or
 *       second attempts.
 *   <li>O4: Connecting takes at most 5 s, everything together 10 s, and 20 kB of an answer are
 *       read.
 *   <li>O5: In a sandbox without live parts, {@code OUTBOUND_LOOPBACK_PORTS} names ports of this
 *       machine that are reached as {@code http://127.0.0.1:port}, to try things out.
 *   <li>O6: A host that gave no answer to two of the last four requests of a tenant is left alone
 *       by that tenant for 30 s; how the next request ends decides. An answer of any status is one
 *       ({@link com.creativeai.platform.outbound.HostBreakers}).
 * </ul>
 */
@NullMarked
package com.creativeai.platform.outbound;

import org.jspecify.annotations.NullMarked;
