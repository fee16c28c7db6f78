/**
 * Voice agents of an organization (AG-1): who speaks on a call.
 *
 * <ul>
 *   <li>A1: An agent belongs to one organization and is found within it only.
 *   <li>A2: An agent stands for one at the provider, by the provider's id.
 *   <li>A3: Every organization begins with two agents as long as the agent provider is the
 *       simulator (SBX-2); they are added once and may be changed.
 * </ul>
 */
@NullMarked
package com.creativeai.agents;

import org.jspecify.annotations.NullMarked;
