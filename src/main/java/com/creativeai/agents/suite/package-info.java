/**
 * Test calls of an agent by personas, judged by the agent's criteria (AG-2).
 *
 * <ul>
 *   <li>TS1: A suite belongs to one agent of one organization, and is changed by whoever names the
 *       revision that they looked at.
 *   <li>TS2: A run tests a version or the draft as it is when the run starts, on an agent that is
 *       made at the provider for it and removed afterwards: what calls speak with is never touched.
 *   <li>TS3: A test passes when every criterion that it asks for is met; each verdict says why. A
 *       criterion that the tested version does not have is not met.
 *   <li>TS4: A run goes on beside everything else, three tests at a time and six on a node, for a
 *       quarter of an hour at most; one run of an agent at a time.
 *   <li>TS5: A test that breaks ends with its reason, and the others go on. What a node that died
 *       was running is ended by another.
 *   <li>TS6: The last fifty runs of an agent are kept, with what was said.
 *   <li>TS7: No tool is really used: nothing is asked, sent or transferred.
 *   <li>TS8: Runs are limited: 5 at once and 20 an hour for each organization, each an entry of the
 *       audit log.
 * </ul>
 *
 * <p>Facts: none are announced; pages that show the agent are told (they may lose a message).
 */
@NullMarked
package com.creativeai.agents.suite;

import org.jspecify.annotations.NullMarked;
