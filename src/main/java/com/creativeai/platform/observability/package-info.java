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
 * </ul>
 */
@NullMarked
package com.creativeai.platform.observability;

import org.jspecify.annotations.NullMarked;
