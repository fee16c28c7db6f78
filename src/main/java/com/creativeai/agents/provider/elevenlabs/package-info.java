/**
 * Agents at ElevenLabs, by its REST API. Source of the vendor's facts:
 * https://elevenlabs.io/docs/api-reference/agents/create, .../agents/update, .../agents/get,
 * .../agents/list, .../tools/create, .../tools/update, .../tools/list, .../tools/get and
 * .../tools/delete.
 *
 * <ul>
 *   <li>AE1: Every request has a time limit of 10 s, and all share a breaker and a bulkhead; none
 *       is repeated by itself. A refusal (4xx) does not open the breaker, and neither do the limits
 *       of an organization's own account (429): others have other ones.
 *   <li>AE2: What is published sets audio to {@code ulaw_8000} both ways and allows calls to say
 *       their own prompt, first message and language; without that they could not speak on a phone.
 *   <li>AE3: A change is sent as a patch: what the vendor keeps of an agent and we do not know of
 *       stays as it is. The agent is read before, because lists are replaced: tools, criteria,
 *       variables and values of others' names within them are sent along.
 *   <li>AE5: What the product does for an agent, and what the agent does over HTTP, is a client
 *       tool there, with its schema.
 *   <li>AE4: Knowledge goes within the prompt, a tagged document each, and is taken apart again
 *       when read.
 *   <li>AE6: Test calls are the vendor's simulated conversations ({@code simulate-conversation}),
 *       whose user follows a prompt of ours and whose tools answer without being used. The vendor
 *       judges them by the agent's criteria.
 *   <li>AE7: What an agent has that we do not know of is told when it is imported. Archived ones
 *       are not listed, which is the vendor's own default.
 *   <li>AE8: An agent that is made from here has a tag with the organization: on a shared account
 *       nobody sees what others made, recorded or not.
 *   <li>AE9: A client tool is made, changed and removed by itself, and the agent names its id. Ours
 *       carry a mark with organization and agent; no other tool is changed or removed, and none
 *       that an agent still has. Tools are there before the agent names them, and what an attempt
 *       left behind is removed by the next one, before it makes any.
 * </ul>
 */
@NullMarked
package com.creativeai.agents.provider.elevenlabs;

import org.jspecify.annotations.NullMarked;
