/**
 * What every machine address shares: the JAX-RS application, JSON, problems, request ids, security
 * headers, body limits and idempotency.
 *
 * <ul>
 *   <li>H1: Bodies are JSON, strict: unknown and wrongly typed fields are refused by name.
 *   <li>H2: Every failure is {@code application/problem+json} with the request id.
 *   <li>H3: A body above 256 KiB is refused with 413 before it is read.
 *   <li>H4: A request with an {@code Idempotency-Key} is carried out once per organization and key;
 *       the same request again gets the same answer for 24 hours, another one a 422.
 *   <li>H5: Other origins reach {@code /api} and {@code /auth} from browsers only when {@code
 *       CORS_ALLOWED_ORIGINS} names them exactly; there is no wildcard (threat 24).
 *   <li>H6: Requests are limited: all together, and for each caller (without one, each address) by
 *       what they do. Every answer says what is left; too many get 429 with {@code Retry-After}
 *       (ID-8).
 *   <li>H7: The client's address is the connection's, unless that comes from one of {@code
 *       TRUSTED_PROXIES}: then it is the last address in {@code X-Forwarded-For} that none of them
 *       has. Limits, delays and the audit log all go by it.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.http;

import org.jspecify.annotations.NullMarked;
