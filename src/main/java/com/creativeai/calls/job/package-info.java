/**
 * Schedules of the calls capability: the reconciler (C7), the search index (C19), calls for later
 * (SC3).
 */
@NullMarked
package com.creativeai.calls.job;

import org.jspecify.annotations.NullMarked;
