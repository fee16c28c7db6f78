/**
 * The way to MongoDB: one client, its database for the driver and for JNoSQL, and the schema.
 *
 * <ul>
 *   <li>PS1: Writes are acknowledged by the majority; correctness rests on compare-and-set of
 *       single documents, never on transactions, TTL indexes or read order.
 *   <li>PS2: Only the portable subset of MongoDB is used (docs/embedded-store.md).
 *   <li>PS3: Indexes are created at the start, idempotently, by the capability that needs them.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.persistence;

import org.jspecify.annotations.NullMarked;
