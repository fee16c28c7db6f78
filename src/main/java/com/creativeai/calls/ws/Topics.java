package com.creativeai.calls.ws;

import com.creativeai.calls.CallId;
import com.creativeai.calls.FactTypes;
import com.creativeai.platform.event.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a connection follows: {@code calls}, {@code call:<id>}, {@code type:<type>}. */
final class Topics {
  static final int MOST = 100;

  private static final String ALL = "calls";
  private static final String CALL = "call:";
  private static final String TYPE = "type:";

  private final Map<String, Predicate<Fact>> topics = new LinkedHashMap<>();

  /** The first name that is no topic, if there is one; then nothing is added. */
  Optional<String> add(List<String> names) {
    Map<String, Predicate<Fact>> more = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Predicate<Fact>> wanted = find(name);
      if (wanted.isEmpty()) {
        return Optional.of(String.valueOf(name));
      }
      more.put(name, wanted.get());
    }
    topics.putAll(more);
    return Optional.empty();
  }

  void remove(List<String> names) {
    names.forEach(topics::remove);
  }

  boolean hasRoomFor(List<String> names) {
    return topics.size() + names.size() <= MOST;
  }

  boolean isEmpty() {
    return topics.isEmpty();
  }

  List<String> names() {
    return new ArrayList<>(topics.keySet());
  }

  boolean include(Fact fact) {
    return topics.values().stream().anyMatch(wanted -> wanted.test(fact));
  }

  private static Optional<Predicate<Fact>> find(String name) {
    if (name == null) {
      return Optional.empty();
    }
    if (name.equals(ALL)) {
      return Optional.of(fact -> true);
    }
    if (name.startsWith(TYPE)) {
      String type = name.substring(TYPE.length());
      return Optional.<Predicate<Fact>>of(fact -> fact.type().equals(type))
          .filter(known -> FactTypes.ALL.contains(type));
    }
    return name.startsWith(CALL) ? ofCall(name.substring(CALL.length())) : Optional.empty();
  }

  /** A call of another organization is a call of which nothing is ever heard. */
  private static Optional<Predicate<Fact>> ofCall(String id) {
    try {
      String call = CallId.parse(id).toString();
      return Optional.of(fact -> fact.subject().equals(call));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
