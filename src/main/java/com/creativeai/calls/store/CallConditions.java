package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.SearchText;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A query as a filter, of calls or of their entries in the search index, which have the fields that
 * are filtered by under the same names.
 */
final class CallConditions {
  /** Comes after every letter. */
  private static final String LAST = "\uffff";

  private CallConditions() {}

  static Bson of(OrganizationId organization, CallQuery query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("organization", organization.toString()));
    if (!query.statuses().isEmpty()) {
      conditions.add(in("status", query.statuses().stream().map(CallStatus::code).toList()));
    }
    query.direction().ifPresent(way -> conditions.add(eq("direction", way.code())));
    query.agent().ifPresent(id -> conditions.add(eq("dialogue.agent", id.toString())));
    query.tag().ifPresent(tag -> conditions.add(eq("tags", tag)));
    query.startedAfter().ifPresent(from -> conditions.add(gte("placedAt", Date.from(from))));
    query.startedBefore().ifPresent(until -> conditions.add(lt("placedAt", Date.from(until))));
    SearchText search = query.text();
    if (search.isNumber()) {
      conditions.add(beginning("digits", search.digits()));
    } else if (search.isWords()) {
      conditions.addAll(words(search));
    }
    return and(conditions);
  }

  /** One element of an array begins so: a span of its index. */
  private static Bson beginning(String field, String beginning) {
    return elemMatch(field, new Document("$gte", beginning).append("$lt", beginning + LAST));
  }

  /** Words have letters and digits only: nothing in them means something in a pattern. */
  private static List<Bson> words(SearchText search) {
    List<Bson> conditions = new ArrayList<>();
    if (search.isUnfindable()) {
      conditions.add(in("words", List.of()));
    }
    search.words().forEach(word -> conditions.add(eq("words", word)));
    if (!search.beginning().isEmpty()) {
      conditions.add(beginning("words", search.beginning()));
    }
    search
        .phrases()
        .forEach(phrase -> conditions.add(regex("said", " " + String.join(" ", phrase) + " ")));
    return conditions;
  }
}
