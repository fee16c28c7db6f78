/**
 * Work that is done by one node at a time: a tick of the server's scheduler and a lease in the
 * database. A node that dies loses its lease by time; what it had begun is begun again, so every
 * job is idempotent.
 */
@NullMarked
package com.creativeai.platform.job;

import org.jspecify.annotations.NullMarked;
