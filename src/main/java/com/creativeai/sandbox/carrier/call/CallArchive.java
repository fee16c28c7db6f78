package com.creativeai.sandbox.carrier.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Call records on disk, one JSON line per change, so that a restart forgets no call (K2). */
public final class CallArchive implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CallArchive.class.getName());
  private static final int KEPT = 20_000;

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final Path file;
  private final Writer writer;
  private final List<CallRecord> found;
  private boolean closed;

  public CallArchive(Path file, InstantSource clock) {
    this.file = file;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      found = read().stream().map(call -> cutOff(call, clock)).toList();
      rewrite(found);
      writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the carrier's calls " + file, e);
    }
  }

  /** The calls of earlier runs, all of them ended, oldest first. */
  public List<CallRecord> earlierCalls() {
    return found;
  }

  public synchronized void save(CallRecord call) {
    if (closed) {
      return;
    }
    try {
      writer.write(line(call));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the carrier's calls", e);
    }
  }

  private static CallRecord cutOff(CallRecord call, InstantSource clock) {
    CallStatus end =
        call.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.FAILED;
    return call.moved(end, clock.instant(), end == CallStatus.COMPLETED ? 200 : 503);
  }

  private Collection<CallRecord> read() throws IOException {
    Map<String, CallRecord> latest = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        try {
          CallRecord call = json.readValue(line, CallRecord.class);
          latest.put(call.sid(), call);
        } catch (JsonProcessingException e) {
          LOG.log(System.Logger.Level.WARNING, "event=carrier-call-line-unreadable");
        }
      }
    }
    return latest.values().stream().skip(Math.max(0, latest.size() - KEPT)).toList();
  }

  private void rewrite(List<CallRecord> calls) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    StringBuilder lines = new StringBuilder();
    for (CallRecord call : calls) {
      lines.append(line(call));
    }
    Files.writeString(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private String line(CallRecord call) throws JsonProcessingException {
    return json.writeValueAsString(call) + "\n";
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the carrier's calls", e);
    }
  }
}
