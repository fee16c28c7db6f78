package com.creativeai.sandbox.carrier.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finished recordings: {@code RE….wav} and beside it {@code RE….json}. */
public final class RecordingShelf {
  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();
  private final Path folder;

  public RecordingShelf(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
          Recording recording = json.readValue(file.toFile(), Recording.class);
          recordings.put(recording.sid(), recording);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the carrier's recordings in " + folder, e);
    }
  }

  /** Where the sound of a recording lies or will lie. */
  public Path sound(String sid) {
    return folder.resolve(sid + ".wav");
  }

  public void add(Recording recording) {
    try {
      json.writeValue(notes(recording.sid()).toFile(), recording);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the recording's notes", e);
    }
    recordings.put(recording.sid(), recording);
  }

  public Optional<Recording> find(String sid) {
    return Optional.ofNullable(recordings.get(sid));
  }

  public List<Recording> listOf(String callSid) {
    return recordings.values().stream()
        .filter(recording -> recording.callSid().equals(callSid))
        .sorted(Comparator.comparing(Recording::started))
        .toList();
  }

  /** Removes a recording for good; false when there is none. */
  public boolean delete(String sid) {
    if (recordings.remove(sid) == null) {
      return false;
    }
    try {
      Files.deleteIfExists(notes(sid));
      Files.deleteIfExists(sound(sid));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the recording", e);
    }
    return true;
  }

  private Path notes(String sid) {
    return folder.resolve(sid + ".json");
  }
}
