package com.creativeai.sandbox.carrier.call;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The numbers of the account. */
public final class NumberBook {
  private final Map<String, OwnedNumber> numbers = new ConcurrentSkipListMap<>();

  public NumberBook(List<String> e164s) {
    for (String e164 : e164s) {
      String name = "Sandbox number " + e164.substring(Math.max(0, e164.length() - 4));
      numbers.put(e164, new OwnedNumber(sid(e164), e164, name, null, null));
    }
  }

  /** The same after a restart. */
  private static String sid(String e164) {
    byte[] name = ("PN" + e164).getBytes(StandardCharsets.UTF_8);
    return "PN" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
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

  public void save(OwnedNumber number) {
    numbers.put(number.e164(), number);
  }
}
