/** The agents on the API. */
@NullMarked
package com.creativeai.agents.rest;

import org.jspecify.annotations.NullMarked;
