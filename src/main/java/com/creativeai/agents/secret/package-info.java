/**
 * Secret headers of tools over HTTP: what an address wants to see before it answers (AG-1).
 *
 * <ul>
 *   <li>TS1: A value is kept for one agent, one origin (scheme, host, port) and one header; all
 *       tools of the agent at that origin that name the header send it. For another origin there is
 *       none: whoever changes a tool's host enters it again.
 *   <li>TS2: A value goes in, and out to its origin. It is no part of an agent or a version, and is
 *       not shown, listed, compared, logged or given to the provider; what can be seen is when it
 *       was set. Where an answer repeats it, the words {@code [secret]} stand.
 *   <li>TS3: It is stored encrypted (T2) for its organization, agent, origin and header: moved to
 *       another place in the database, it cannot be read.
 *   <li>TS4: A version names headers. A new value holds at once, for published versions too: it is
 *       a key that was changed at the other end, and no content.
 *   <li>TS5: What neither the draft nor the published version names is deleted, when the draft is
 *       saved and when it is published.
 *   <li>TS6: Setting and deleting are entries of the audit log, with origin and header.
 * </ul>
 */
@NullMarked
package com.creativeai.agents.secret;

import org.jspecify.annotations.NullMarked;
