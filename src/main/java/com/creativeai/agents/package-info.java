/**
 * Voice agents of an organization (AG-1): who speaks on a call, and how they became what they are.
 *
 * <ul>
 *   <li>A1: An agent belongs to one organization and is found within it only.
 *   <li>A2: An agent stands for one at the provider, by the provider's id. The first agents of all
 *       organizations share two; whatever is published stands for one of its own.
 *   <li>A3: Every organization begins with two agents as long as the agent provider is the
 *       simulator (SBX-2); they are added once and may be changed.
 *   <li>A4: There is one account at the provider, which organizations share; nothing there is
 *       listed, read or changed but what this organization published or imported. Only the one
 *       whose own the account is may look at what was made there by hand.
 *   <li>A5: People work on a draft. Each change names the revision that it was made from, and is
 *       refused when that is not the draft's any more. Versions never change.
 *   <li>A6: What is wrong with an agent is said at each field; prompt and first message name no
 *       variable that is not there.
 *   <li>A7: Publishing makes the draft the next version, at the provider first; one at a time. What
 *       breaks on the way is mended by publishing again, and calls speak with the last version that
 *       got into the directory.
 *   <li>A8: That an agent was made, published or archived stands in the audit log.
 *   <li>A9: Knowledge is a part of the agent: a version keeps the documents that it was published
 *       with.
 *   <li>A10: A tool over HTTP is a part of the agent. Its address is one that requests may go to
 *       (O1), and is known here only: the provider asks us to use it. It is asked as the version
 *       that calls speak with says.
 *   <li>A11: What an agent says to a tool is checked against the tool's parameters, and becomes a
 *       part of the path, a value of the query or a field of the body. Path and query may name
 *       variables of the agent and of the call ({@link com.creativeai.agents.CallVariables}).
 *   <li>A12: A tool can be tried, kept in the draft or not: 10 times at once and 30 times a minute
 *       for each organization, each time an entry of the audit log.
 *   <li>A13: An agent that was made at the provider is imported as a draft, once; publishing it
 *       changes that very agent. What could not be taken over as it was is told.
 * </ul>
 *
 * <p>Secret headers of tools: {@link com.creativeai.agents.secret}. Not there: accounts of
 * organizations at the provider.
 */
@NullMarked
package com.creativeai.agents;

import org.jspecify.annotations.NullMarked;
