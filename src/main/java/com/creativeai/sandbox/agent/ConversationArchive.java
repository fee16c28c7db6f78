package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Conversations as the REST API shows them: live ones in memory, ended ones one JSON file each. */
final class ConversationArchive {
  private static final Comparator<ObjectNode> NEWEST_FIRST =
      Comparator.comparingLong((ObjectNode s) -> s.path("start_time_unix_secs").asLong())
          .reversed()
          .thenComparing(s -> s.path("conversation_id").asText());

  private final Path directory;
  private final AgentSettings.Limits limits;
  private final Map<String, ObjectNode> summaries = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> live = new ConcurrentHashMap<>();

  ConversationArchive(Path dataDir, AgentSettings.Limits limits) {
    this.directory = dataDir.resolve("conversations");
    this.limits = limits;
    try {
      Files.createDirectories(directory);
      load();
      forgetOldest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state of a conversation that goes on; {@code details} is not changed afterwards. */
  void progress(ObjectNode details) {
    String id = id(details);
    boolean first = live.put(id, details) == null;
    summaries.put(id, summary(details));
    if (first) {
      // a simulator that is killed shall find the conversation and call it failed
      write(details);
    }
  }

  /** The conversation has ended for good. */
  void done(ObjectNode details) {
    write(details);
    summaries.put(id(details), summary(details));
    live.remove(id(details));
    if (summaries.size() > limits.keptConversations() + limits.keptConversations() / 10) {
      forgetOldest();
    }
  }

  void audio(String id, byte[] wav) {
    try {
      Files.write(audioFile(id), wav);
      forgetOldAudio();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ObjectNode> find(String id) {
    if (!summaries.containsKey(id)) {
      return Optional.empty();
    }
    ObjectNode current = live.get(id);
    return current != null ? Optional.of(current) : read(directory.resolve(id + ".json"));
  }

  Optional<byte[]> findAudio(String id) {
    try {
      return summaries.containsKey(id) && Files.exists(audioFile(id))
          ? Optional.of(Files.readAllBytes(audioFile(id)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Summaries, newest first. */
  List<ObjectNode> list() {
    return summaries.values().stream().sorted(NEWEST_FIRST).toList();
  }

  void delete(String id) {
    try {
      summaries.remove(id);
      live.remove(id);
      Files.deleteIfExists(directory.resolve(id + ".json"));
      Files.deleteIfExists(audioFile(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void forgetOldest() {
    list().stream()
        .skip(limits.keptConversations())
        .map(ConversationArchive::id)
        .filter(id -> !live.containsKey(id))
        .forEach(this::delete);
  }

  private synchronized void forgetOldAudio() throws IOException {
    List<Path> recordings = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(f -> f.toString().endsWith(".wav")).forEach(recordings::add);
    }
    if (recordings.size() > limits.keptAudio()) {
      recordings.sort(Comparator.comparingLong(f -> f.toFile().lastModified()));
      for (Path old : recordings.subList(0, recordings.size() - limits.keptAudio())) {
        Files.deleteIfExists(old);
      }
    }
  }

  private void load() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        read(file).ifPresent(this::remember);
      }
    }
  }

  private void remember(ObjectNode details) {
    String status = details.path("status").asText();
    if (!status.equals("done") && !status.equals("failed")) {
      details.put("status", "failed");
      details
          .withObject("/metadata")
          .put("termination_reason", "The agent simulator stopped during the conversation.");
      write(details);
    }
    summaries.put(id(details), summary(details));
  }

  private void write(ObjectNode details) {
    try {
      Path draft = directory.resolve(id(details) + ".tmp");
      Files.write(draft, Json.bytes(details));
      Files.move(
          draft,
          directory.resolve(id(details) + ".json"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ObjectNode> read(Path file) {
    try {
      return Files.exists(file) ? Json.readObject(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path audioFile(String id) {
    return directory.resolve(id + ".wav");
  }

  private static String id(ObjectNode node) {
    return node.path("conversation_id").asText();
  }

  private static ObjectNode summary(ObjectNode details) {
    ObjectNode item = Json.object();
    for (String field : List.of("agent_id", "agent_name", "conversation_id", "status", "user_id")) {
      item.set(field, details.path(field).deepCopy());
    }
    Workspace.of(details).mark(item);
    var metadata = details.path("metadata");
    item.set("start_time_unix_secs", metadata.path("start_time_unix_secs"));
    item.set("call_duration_secs", metadata.path("call_duration_secs"));
    item.put("message_count", details.path("transcript").size());
    var analysis = details.path("analysis");
    item.put("call_successful", analysis.path("call_successful").asText("unknown"));
    item.put("transcript_summary", analysis.path("transcript_summary").asText(null));
    item.put("call_summary_title", analysis.path("call_summary_title").asText(null));
    item.putNull("direction");
    return item;
  }
}
