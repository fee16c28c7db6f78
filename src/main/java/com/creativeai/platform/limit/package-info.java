/**
 * How often something may happen (ID-8): token buckets by Bucket4j.
 *
 * <ul>
 *   <li>L1: A bucket holds at most its burst and is refilled steadily; what finds it empty is
 *       refused and told how long to wait.
 *   <li>L2: With {@code RATE_LIMITS=database} all nodes share the buckets, each change a
 *       compare-and-set; with {@code node} every node has its own. When shared ones cannot be
 *       reached, the node's own decide.
 *   <li>L3: Buckets of those who are not heard of any more are forgotten.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.limit;

import org.jspecify.annotations.NullMarked;
