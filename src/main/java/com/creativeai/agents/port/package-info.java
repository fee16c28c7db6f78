/**
 * What the agents capability needs of a provider, in its own words.
 *
 * <ul>
 *   <li>AP1: Every method fails in the two ways of the platform: {@link
 *       com.creativeai.platform.problem.ProviderRejected} and {@link
 *       com.creativeai.platform.problem.ProviderUnavailable}.
 * </ul>
 */
@NullMarked
package com.creativeai.agents.port;

import org.jspecify.annotations.NullMarked;
