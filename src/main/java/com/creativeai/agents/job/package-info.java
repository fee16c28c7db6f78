/** What the agents capability does by itself from time to time. */
@NullMarked
package com.creativeai.agents.job;

import org.jspecify.annotations.NullMarked;
