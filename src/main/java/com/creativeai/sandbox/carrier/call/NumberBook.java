package com.creativeai.sandbox.carrier.call;

import com.creativeai.sandbox.carrier.wire.Target;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The numbers of the account, on disk, so that a restart forgets none that was bought (K2). */
public final class NumberBook {
  private final Map<String, OwnedNumber> numbers = new ConcurrentSkipListMap<>();
  private final Set<String> released = new HashSet<>();
  private final ObjectMapper json = new ObjectMapper();
  private final Path file;

  /** As it is in the file. */
  private record Kept(List<KeptNumber> numbers, Set<String> released) {}

  /** Addresses as text, empty for none. */
  private record KeptNumber(
      String e164,
      String friendlyName,
      String voiceUrl,
      String voiceMethod,
      String statusUrl,
      String statusMethod) {}

  /**
   * @param e164s the account has these unless they were released
   */
  public NumberBook(List<String> e164s, Path file) {
    this.file = file;
    Kept kept = read();
    released.addAll(kept.released());
    kept.numbers().forEach(number -> numbers.put(number.e164(), owned(number)));
    e164s.stream()
        .filter(e164 -> !released.contains(e164) && !numbers.containsKey(e164))
        .forEach(e164 -> numbers.put(e164, OwnedNumber.named(sid(e164), e164)));
  }

  public boolean owns(String e164) {
    return numbers.containsKey(e164);
  }

  public Optional<OwnedNumber> find(String e164) {
    return Optional.ofNullable(numbers.get(e164));
  }

  public Optional<OwnedNumber> findBySid(String sid) {
    return list().stream().filter(number -> number.sid().equals(sid)).findFirst();
  }

  public List<OwnedNumber> list() {
    return List.copyOf(numbers.values());
  }

  /** Empty when the number is somebody's already. */
  public synchronized Optional<OwnedNumber> buy(String e164) {
    OwnedNumber bought = OwnedNumber.named(sid(e164), e164);
    if (numbers.putIfAbsent(e164, bought) != null) {
      return Optional.empty();
    }
    released.remove(e164);
    write();
    return Optional.of(bought);
  }

  public synchronized void save(OwnedNumber number) {
    numbers.put(number.e164(), number);
    write();
  }

  public synchronized void release(OwnedNumber number) {
    numbers.remove(number.e164());
    released.add(number.e164());
    write();
  }

  /** The same after a restart. */
  private static String sid(String e164) {
    byte[] name = ("PN" + e164).getBytes(StandardCharsets.UTF_8);
    return "PN" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }

  private Kept read() {
    try {
      return Files.exists(file)
          ? json.readValue(file.toFile(), Kept.class)
          : new Kept(List.of(), Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the carrier's numbers " + file, e);
    }
  }

  private void write() {
    List<KeptNumber> all = numbers.values().stream().map(NumberBook::kept).toList();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      json.writeValue(fresh.toFile(), new Kept(all, released));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the carrier's numbers", e);
    }
  }

  private static KeptNumber kept(OwnedNumber number) {
    Target voice = number.voice();
    Target status = number.status();
    return new KeptNumber(
        number.e164(),
        number.friendlyName(),
        voice == null ? "" : voice.url().toString(),
        voice == null ? "" : voice.method(),
        status == null ? "" : status.url().toString(),
        status == null ? "" : status.method());
  }

  private static OwnedNumber owned(KeptNumber kept) {
    return new OwnedNumber(
        sid(kept.e164()),
        kept.e164(),
        kept.friendlyName(),
        target(kept.voiceUrl(), kept.voiceMethod()),
        target(kept.statusUrl(), kept.statusMethod()));
  }

  private static @Nullable Target target(String url, String method) {
    return url.isEmpty() ? null : new Target(URI.create(url), method);
  }
}
