/**
 * Calls on the public API, {@code /api/v1/calls} (CALL-1, CALL-6, CALL-7). JSON names are promised
 * in docs/api.md; durations are seconds, money is a decimal text with its ISO 4217 currency.
 */
@NullMarked
package com.creativeai.calls.rest;

import org.jspecify.annotations.NullMarked;
