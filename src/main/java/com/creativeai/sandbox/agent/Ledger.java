package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * What happened on the wire, one JSON line each, never changed (G9). Holds no secret and no word of
 * a conversation.
 */
final class Ledger implements AutoCloseable {
  private static final int IN_MEMORY = 20_000;

  private final Clock clock;
  private final BufferedWriter file;
  private final Deque<ObjectNode> recent = new ArrayDeque<>();
  private long sequence;
  private boolean closed;

  Ledger(Path dataDir, Clock clock) {
    this.clock = clock;
    try {
      Files.createDirectories(dataDir);
      Path path = dataDir.resolve("ledger.jsonl");
      if (Files.exists(path)) {
        try (Stream<String> lines = Files.lines(path)) {
          sequence = lines.count();
        }
      }
      file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends {@code kind} with these facts; the node is the ledger's from now on. */
  synchronized void add(String kind, ObjectNode facts) {
    ObjectNode entry = Json.object().put("seq", ++sequence).put("at", clock.instant().toString());
    entry.put("kind", kind).setAll(facts);
    recent.addLast(entry);
    if (recent.size() > IN_MEMORY) {
      recent.removeFirst();
    }
    if (closed) {
      return;
    }
    try {
      file.write(entry.toString());
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Entries after this sequence number, of this kind unless it is empty. */
  synchronized ArrayNode after(long seq, String kind, int limit) {
    ArrayNode entries = Json.array();
    recent.stream()
        .filter(e -> e.path("seq").asLong() > seq)
        .filter(e -> kind.isEmpty() || e.path("kind").asText().equals(kind))
        .limit(limit)
        .forEach(entries::add);
    return entries;
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
