/** Agents in MongoDB through JNoSQL. */
@NullMarked
package com.creativeai.agents.store;

import org.jspecify.annotations.NullMarked;
