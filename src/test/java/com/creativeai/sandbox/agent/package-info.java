/** Tests of the agent simulator (SBX-2, SBX-3). */
@NullMarked
package com.creativeai.sandbox.agent;

import org.jspecify.annotations.NullMarked;
