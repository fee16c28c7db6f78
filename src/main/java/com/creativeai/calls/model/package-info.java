/**
 * A call, the attempts to dial it, and what guards a number: immutable values whose transitions
 * answer the next version, and the stores that keep them.
 *
 * <ul>
 *   <li>M1: Taking in reports is commutative and idempotent: any order and number of the same
 *       reports ends in the same call (C5).
 *   <li>M2: Stores change documents by compare-and-set only; the version decides.
 *   <li>M3: A search that looks like a number is for numbers, any other for words: each of them has
 *       to be there, in any turn, the last one as the beginning of a word, those in quotes one
 *       after the other; case and accents make no difference.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.model;

import org.jspecify.annotations.NullMarked;
