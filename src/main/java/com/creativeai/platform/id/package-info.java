/**
 * Ids: UUID version 7 (RFC 9562) from one generator, so that ids sort by the time they were made
 * and database indexes stay compact.
 */
@NullMarked
package com.creativeai.platform.id;

import org.jspecify.annotations.NullMarked;
