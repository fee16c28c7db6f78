package com.creativeai.it;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Hostile texts where somebody's words are stored. Each ends with a word of its own, by which it is
 * known where it is shown.
 */
final class PlantedTexts {
  /** Fields that hold what people, vendors or their machines say, in whatever document. */
  private static final Set<String> WORDS =
      Set.of(
          "agentName",
          "behaviour",
          "briefing",
          "closedMessage",
          "company",
          "criterion",
          "description",
          "detail",
          "firstMessage",
          "goal",
          "message",
          "name",
          "note",
          "original",
          "prompt",
          "rationale",
          "summary",
          "tags",
          "text",
          "tool",
          "value",
          "voicemailMessage",
          "wants",
          "who");

  /** Only in what an agent is. */
  private static final Set<String> WORDS_OF_AGENTS = Set.of("id", "url", "voice");

  /** Written by machines for machines. */
  private static final Set<String> NO_WORDS =
      Set.of("agent_test_talks.lines[].who", "scheduled_calls.zone");

  /** Events and the search index: no page reads them. */
  private static final Set<String> ASIDE = Set.of("facts", "call_words");

  private static final Pattern MARK = Pattern.compile("\\bp(\\d+)p\\b");

  private final List<String> texts = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  /** Texts that look like somebody's words and were left as they are. */
  private final Set<String> spared = new TreeSet<>();

  /** The next text, for this place. */
  String at(String place) {
    List<String> hostile = HostileTexts.all();
    String text = hostile.get(texts.size() % hostile.size()) + " p" + texts.size() + "p";
    texts.add(text);
    places.add(place);
    return text;
  }

  /** Everywhere in the documents of an organization and its people. */
  void plant(MongoDatabase database, String organization, Collection<String> people) {
    Bson ours =
        Filters.or(
            Filters.eq("organization", organization),
            Filters.eq("_id", organization),
            Filters.in("_id", people));
    for (String name : database.listCollectionNames()) {
      if (!ASIDE.contains(name)) {
        MongoCollection<Document> all = database.getCollection(name);
        for (Document document : all.find(ours).into(new ArrayList<>())) {
          plant(name, document);
          all.replaceOne(Filters.eq("_id", document.get("_id")), document);
        }
      }
    }
  }

  private void plant(String place, Document document) {
    document.replaceAll((field, value) -> planted(place + "." + field, field, value));
  }

  private Object planted(String place, String field, Object value) {
    if (value instanceof Document inner) {
      plant(place, inner);
    } else if (value instanceof List<?> list) {
      return list.stream().map(one -> planted(place + "[]", field, one)).toList();
    } else if (value instanceof String words) {
      if (isWritten(place, field)) {
        return at(place);
      }
      if (words.contains(" ")) {
        spared.add(place);
      }
    }
    return value;
  }

  private static boolean isWritten(String place, String field) {
    boolean ofAgent = place.contains(".spec.") && WORDS_OF_AGENTS.contains(field);
    return (WORDS.contains(field) || ofAgent) && !NO_WORDS.contains(place);
  }

  /** Notes what a page shows to the letter. */
  void see(String shown) {
    Matcher mark = MARK.matcher(shown);
    while (mark.find()) {
      int number = Integer.parseInt(mark.group(1));
      if (number < texts.size() && !seen.contains(number) && shown.contains(texts.get(number))) {
        seen.add(number);
      }
    }
  }

  /** The word by which a text at this place is known. */
  String mark(String place) {
    return "p" + places.indexOf(place) + "p";
  }

  Set<String> spared() {
    return spared;
  }

  /** Of the 200, those that no page showed. */
  Set<String> unseen() {
    Set<String> unseen = new TreeSet<>(HostileTexts.all());
    seen.forEach(number -> unseen.remove(texts.get(number).replaceAll(" p\\d+p$", "")));
    return unseen;
  }

  /** Places of which no page showed anything. */
  Set<String> unseenPlaces() {
    Set<String> unseen = new TreeSet<>(places);
    seen.forEach(number -> unseen.remove(places.get(number)));
    return unseen;
  }
}
