/**
 * Voice agents of an organization (AG-1): who speaks on a call, and how they became what they are.
 *
 * <ul>
 *   <li>A1: An agent belongs to one organization and is found within it only.
 *   <li>A2: An agent stands for one at the provider, by the provider's id. The first agents of all
 *       organizations share two; whatever is published stands for one of its own.
 *   <li>A3: Every organization begins with two agents as long as the agent provider is the
 *       simulator (SBX-2); they are added once and may be changed.
 *   <li>A4: In the default account at the provider, which organizations share, nothing is listed,
 *       read or changed but what this organization published or imported. Only who has an account
 *       for itself may look at what was made there by hand.
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
 *   <li>A14: An agent lives in the account in which it was made, which is written down beside its
 *       id ({@link com.creativeai.agents.ProvidedAgent}), and is asked with that account's key.
 *       Another account of the organization counts from the next publication on, which makes the
 *       agent there. Whose account is not connected any more is refused by a code, {@code
 *       agent-account-gone}, and goes on to be so until it is published again.
 *   <li>A15: An organization connects one account, once the provider took its key. Key and webhook
 *       secret are stored encrypted (T2) for it and never shown; both ends of the connection are
 *       entries of the audit log.
 * </ul>
 *
 * <p>Secret headers of tools: {@link com.creativeai.agents.secret}.
 */
@NullMarked
package com.creativeai.agents;

import org.jspecify.annotations.NullMarked;
