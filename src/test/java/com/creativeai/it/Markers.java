package com.creativeai.it;

import com.creativeai.identity.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Words of an organization that nobody else may read, and that are nowhere else. */
final class Markers {
  static final String COMPANY = "Quetzal Freight 7141";
  private static final String MEMBER = "Wilhelmina Okonkwo";
  private static final String KEY = "Narwhal importer";
  static final String AGENT = "Capercaillie desk";
  private static final String SENTENCE = "The marzipan kettle leaves at noon.";
  private static final String NUMBER = "555-2678";
  private static final String INVITED = "axolotl@elsewhere.test";

  /** Each is on some page that our owner sees, and on none of anybody else. */
  static final Set<String> ALL =
      Set.of(COMPANY, MEMBER, "member@ours.test", KEY, AGENT, SENTENCE, NUMBER, INVITED);

  /** What else would tell: other forms of them, and ids that are no part of an address. */
  private final Set<String> secrets = new HashSet<>(ALL);

  /** Those in a text. */
  static Set<String> seenIn(String text) {
    return ALL.stream().filter(text::contains).collect(Collectors.toSet());
  }

  /** What a text tells besides what is given to whoever has the address. */
  Set<String> leaked(String text, Set<String> given) {
    return secrets.stream()
        .filter(text::contains)
        .filter(marker -> !given.contains(marker))
        .collect(Collectors.toSet());
  }

  /** Gives our organization its markers; answers the ids and the token that lead to it. */
  Map<String, String> mark(Team ours, StoredDocuments store) {
    Product product = ours.product();
    Person owner = ours.owner();
    owner.send(
        product,
        "patch",
        "/api/v1/organizations/" + ours.organization(),
        Team.object("name", COMPANY).toString());
    ours.people()
        .get(Role.MEMBER)
        .send(product, "patch", "/api/v1/me", "{\"profile\":{\"name\":\"" + MEMBER + "\"}}");
    secrets.add(ours.key(KEY).get("id").asText());
    store
        .database()
        .getCollection("agents")
        .updateMany(Filters.eq("organization", ours.organization()), Updates.set("name", AGENT));
    store
        .database()
        .getCollection("agent_versions")
        .updateMany(
            Filters.eq("organization", ours.organization()), Updates.set("spec.name", AGENT));
    String token = ours.invite(INVITED, Role.MEMBER);
    String call = ours.call("+14155552678", SENTENCE, Markers::isSaid);
    owner.send(product, "post", "/api/v1/calls/" + call + "/hangup", "");
    ours.awaitCall(call, Markers::isSettled);
    secrets.add("4155552678");
    secrets.add(ours.people().get(Role.VIEWER).userId());
    // Whoever runs the closed sandbox reads all mail on its page; that is not looked at here.
    store.database().getCollection("outbox").deleteMany(new Document());
    return Map.of("call", call, "token", token, "agent", ours.firstAgent());
  }

  private static boolean isSaid(JsonNode call) {
    return call.get("transcript").findValuesAsText("message").stream()
        .anyMatch(message -> message.contains(SENTENCE));
  }

  private static boolean isSettled(JsonNode call) {
    return Product.isOver(call) && call.has("recordingUrl") && call.has("outcome");
  }
}
