/**
 * The calls of the carrier simulator as values: what was ordered, what became of it (SBX-1).
 *
 * <ul>
 *   <li>K1: A call's status shall only move forward; a call that has ended stays as it ended.
 *   <li>K2: A call shall be on disk before its order is answered, and its end before it is told; a
 *       call that a restart of the carrier cut off has ended when the carrier is back.
 *   <li>K3: A magic number shall choose a fault of the line or of the API, never what is said.
 * </ul>
 */
@NullMarked
package com.creativeai.sandbox.carrier.call;

import org.jspecify.annotations.NullMarked;
