/**
 * Failures as documented types: RFC 9457 problem details.
 *
 * <ul>
 *   <li>P1: Each capability lists its problems in one enum that implements {@link
 *       com.creativeai.platform.problem.ProblemType}; the type URI is {@code /problems/<code>}.
 *   <li>P2: A refused request throws {@link com.creativeai.platform.problem.ProblemException}, with
 *       one {@link com.creativeai.platform.problem.FieldError} per wrong field; an edge shows it as
 *       {@code application/problem+json} or as a message at the field.
 *   <li>P3: Everything else is a bug: a neutral 500 with the request id, logged once.
 *   <li>P4: A provider fails in two ways: {@link com.creativeai.platform.problem.ProviderRejected}
 *       and {@link com.creativeai.platform.problem.ProviderUnavailable}. Use cases turn them into a
 *       problem or a reason.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.problem;

import org.jspecify.annotations.NullMarked;
