/** An organization's own account at the agents' provider, as it is kept (A15). */
@NullMarked
package com.creativeai.agents.account;

import org.jspecify.annotations.NullMarked;
