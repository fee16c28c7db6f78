/**
 * Keeps calls, attempts, number guards, transcripts and recordings in MongoDB.
 *
 * <p>Documents are changed by compare-and-set through the driver (docs/decisions/0004).
 * Collections: {@code calls}, {@code call_words}, {@code dial_attempts}, {@code number_guards},
 * {@code transcripts}, {@code recordings.*} (GridFS).
 */
@NullMarked
package com.creativeai.calls.store;

import org.jspecify.annotations.NullMarked;
