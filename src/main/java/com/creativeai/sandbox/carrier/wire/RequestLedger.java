package com.creativeai.sandbox.carrier.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Append-only account of everything that crossed the wire. The file holds all of it; the latest
 * {@value #KEPT_IN_MEMORY} entries also answer queries.
 */
public final class RequestLedger implements AutoCloseable {
  private static final int KEPT_IN_MEMORY = 20_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Deque<ObjectNode> latest = new ArrayDeque<>();
  private final FileChannel file;
  private final InstantSource clock;
  private long sequence;

  public RequestLedger(Path path, InstantSource clock) {
    this.clock = clock;
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the carrier ledger " + path, e);
    }
  }

  /**
   * Appends one entry; {@code kind} is request, answer, callback, twiml, media, message, text or
   * call.
   */
  public synchronized void append(String kind, Map<String, ?> facts) {
    ObjectNode entry = json.createObjectNode();
    entry.put("seq", ++sequence);
    entry.put("at", clock.instant().toString());
    entry.put("kind", kind);
    facts.forEach((name, value) -> entry.set(name, json.valueToTree(value)));
    latest.addLast(entry);
    if (latest.size() > KEPT_IN_MEMORY) {
      latest.removeFirst();
    }
    write(entry);
  }

  /** The entries kept in memory that come after {@code seq} and match, oldest first. */
  public synchronized List<ObjectNode> listAfter(long seq, Predicate<ObjectNode> wanted) {
    return latest.stream().filter(entry -> entry.get("seq").asLong() > seq).filter(wanted).toList();
  }

  private void write(ObjectNode entry) {
    if (!file.isOpen()) {
      return;
    }
    try {
      String line = json.writeValueAsString(entry) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ledger entry is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the carrier ledger", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the carrier ledger", e);
    }
  }
}
