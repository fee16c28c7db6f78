/**
 * How the product tells how it is (OPS-2).
 *
 * <ul>
 *   <li>OB1: {@code /health} says that the process lives; nobody else is asked for it.
 *   <li>OB2: {@code /health/ready} asks every {@link
 *       com.creativeai.platform.observability.Dependency}; 503 only when a required one is down.
 *   <li>OB3: What is wrong in detail is told on the loopback only.
 *   <li>OB4: How much more the node can carry ({@link
 *       com.creativeai.platform.observability.Capacity}) is part of that detail. A full node is
 *       still ready: it serves everything but new calls.
 *   <li>OB5: Every {@link com.creativeai.platform.observability.Breaker} is watched: its state,
 *       since when, what passed, failed and was held back. An open one makes the node {@code
 *       DEGRADED}, never {@code DOWN}: only providers stand behind breakers. The metric {@code
 *       breaker_state} is 0 for closed, 1 for half-open, 2 for open.
 *   <li>OB6: All this is on the page Status and at {@code /api/v1/status} for those who may read
 *       operations, without the words of what failed (OB3), live within seconds.
 *   <li>OB7: A node that drains ({@link com.creativeai.platform.observability.Drain}) takes no new
 *       calls; those under way go on. {@code /health/ready} says {@code DRAINING} with 503. It
 *       begins when the server is stopped, or by {@code POST /health/drain} of an operator who has
 *       {@code OPERATIONS_TOKEN}, and is taken back by {@code DELETE}.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.observability;

import org.jspecify.annotations.NullMarked;
