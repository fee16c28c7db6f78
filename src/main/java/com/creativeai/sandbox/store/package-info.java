/**
 * The sandbox's embedded store: one file on disk that speaks the MongoDB wire protocol on 127.0.0.1
 * (RUN-2), so that the product runs with nothing else installed. The protocol and the operators are
 * mongo-java-server's; storage, indexes, planning and durability are ours.
 *
 * <ul>
 *   <li>RUN-2 S1: When the process is killed, the store shall keep every write it has acknowledged;
 *       it shall also keep every write whose effect it has shown to a reader.
 *   <li>RUN-2 S2: When several clients write at the same time, they shall share one commit.
 *   <li>RUN-2 S3: After a kill, a document and its index entries shall be found both or neither.
 *   <li>RUN-2 S4: When a filter or a sort is covered by an index, the store shall read only what
 *       the index points at.
 *   <li>RUN-2 S5: When asked for something it would not honour (TTL, partial or collated indexes,
 *       validators, capped collections, transactions, renames), the store shall refuse with an
 *       error.
 *   <li>RUN-2 S6: When it cannot start (port taken, file locked, file damaged), it shall say why
 *       and what to do in one sentence.
 *   <li>RUN-2 S7: When documents are deleted or overwritten, the file shall not grow without bound.
 * </ul>
 *
 * A power cut, unlike a kill, may take the last second. Not here: replication, change streams,
 * users. See {@code docs/embedded-store.md} for what is served.
 */
@NullMarked
package com.creativeai.sandbox.store;

import org.jspecify.annotations.NullMarked;
