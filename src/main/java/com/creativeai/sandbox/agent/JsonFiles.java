package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Objects in a directory, one JSON file each, named by their ids. */
final class JsonFiles {
  private final Path directory;
  private final boolean isNew;

  JsonFiles(Path directory) {
    this.directory = directory;
    try {
      isNew = Files.notExists(directory);
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the directory was not there before. */
  boolean isNew() {
    return isNew;
  }

  List<ObjectNode> read() {
    List<ObjectNode> objects = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Json.readObject(Files.readString(file)).ifPresent(objects::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }

  /** Whole or not at all. */
  void write(String id, ObjectNode json) {
    try {
      Path draft = directory.resolve(id + ".tmp");
      Files.write(draft, Json.bytes(json));
      Files.move(
          draft, file(id), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String id) {
    return directory.resolve(id + ".json");
  }
}
