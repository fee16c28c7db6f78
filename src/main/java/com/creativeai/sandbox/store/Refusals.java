package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the protocol server would accept and ignore, refused instead (S5). */
final class Refusals {

  private static final int COMMAND_NOT_SUPPORTED = 115;
  private static final Set<String> INDEX_OPTIONS =
      Set.of("v", "key", "name", "ns", "unique", "sparse", "background");
  private static final Set<String> CREATE_OPTIONS =
      Set.of("create", "autoIndexId", "capped", "size", "writeConcern", "comment");
  private static final Set<String> TRANSACTION =
      Set.of("startTransaction", "autocommit", "txnNumber");
  private static final Set<String> IGNORED_BY_THE_SERVER =
      Set.of("collation", "min", "max", "returnKey", "showRecordId", "tailable", "let");

  private Refusals() {}

  static MongoServerError refuse(String what) {
    return new MongoServerError(
        COMMAND_NOT_SUPPORTED,
        "CommandNotSupported",
        "The embedded store does not support " + what + ".");
  }

  static void check(String command, Document body) {
    refuseAny(TRANSACTION, body, "transactions and retryable writes (use retryWrites=false)");
    switch (command.toLowerCase(Locale.ROOT)) {
      case "createindexes" -> each(body.get("indexes"), Refusals::checkIndex);
      case "create" -> allowOnly(CREATE_OPTIONS, body, "the collection option ");
      case "find", "aggregate", "count", "distinct", "delete", "findandmodify" -> {
        checkOptions(body);
        each(body.get("deletes"), Refusals::checkOptions);
      }
      case "update" -> each(body.get("updates"), Refusals::checkUpdate);
      case "renamecollection" -> throw refuse("renaming a collection");
      default -> {
        // Unknown commands are refused by the protocol server itself.
      }
    }
  }

  private static void checkIndex(Document index) {
    allowOnly(INDEX_OPTIONS, index, "the index option ");
    if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
      throw refuse("an index without fields");
    }
    key.forEach(
        (field, direction) -> {
          if (!(direction instanceof Number n) || Math.abs(n.doubleValue()) != 1) {
            throw refuse("indexes of type '" + direction + "'");
          }
          if (field.contains("$")) {
            throw refuse("wildcard indexes");
          }
        });
  }

  private static void checkUpdate(Document update) {
    checkOptions(update);
    refuseAny(Set.of("sort"), update, "a sort in an update (use findOneAndUpdate)");
  }

  private static void checkOptions(Document body) {
    for (String option : IGNORED_BY_THE_SERVER) {
      refuseAny(Set.of(option), body, "the option " + option);
    }
  }

  private static void allowOnly(Set<String> allowed, Document body, String what) {
    for (Map.Entry<String, Object> option : body.entrySet()) {
      String name = option.getKey();
      // Fields that drivers add to every command start with a dollar sign or name the session.
      if (!allowed.contains(name) && !name.startsWith("$") && !name.equals("lsid")) {
        throw refuse(what + name);
      }
    }
  }

  private static void refuseAny(Set<String> names, Document body, String what) {
    if (names.stream().anyMatch(name -> isSet(body.get(name)))) {
      throw refuse(what);
    }
  }

  private static boolean isSet(@Nullable Object option) {
    return option != null
        && !Boolean.FALSE.equals(option)
        && !(option instanceof Document document && document.isEmpty());
  }

  private interface Check {
    void check(Document document);
  }

  private static void each(@Nullable Object documents, Check check) {
    if (documents instanceof Collection<?> all) {
      all.forEach(document -> check.check((Document) document));
    }
  }
}
