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
 * </ul>
 */
@NullMarked
package com.creativeai.platform.http;

import org.jspecify.annotations.NullMarked;
