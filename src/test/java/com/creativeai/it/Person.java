package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** Somebody who signed up, confirmed their address and sends a bearer token. */
record Person(String email, String userId, String token, String organization) {
  static final String PASSWORD = "correct horse battery 7";

  private static final int TOO_MANY = 429;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One address may ask for 20 mails in 5 minutes. */
  private static final Duration UNTIL_MAILED = Duration.ofMinutes(6);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINK = Pattern.compile("/confirm-email\\?token=(\\S+)");

  static Person signUp(Product product, String email) {
    product.secret(PASSWORD);
    Product.Answer asked = askToSignUp(product, email);
    if (asked.status() != 200) {
      throw new AssertionError("not signed up: " + asked);
    }
    String link = mailed(product, email, LINK);
    Product.Answer confirmed =
        product.call(
            "post",
            "/auth/v1/verify",
            JSON.createObjectNode().put("type", "signup").put("token_hash", link).toString());
    return of(confirmed);
  }

  /** Again, when the others of a product had so many mails sent that one must wait. */
  private static Product.Answer askToSignUp(Product product, String email) {
    Instant deadline = Instant.now().plus(UNTIL_MAILED);
    Product.Answer asked = product.call("post", "/auth/v1/signup", credentials(email));
    while (asked.status() == TOO_MANY && Instant.now().isBefore(deadline)) {
      Product.pause(500);
      asked = product.call("post", "/auth/v1/signup", credentials(email));
    }
    return asked;
  }

  static Person signIn(Product product, String email, String password) {
    return of(
        product.call(
            "post",
            "/auth/v1/token?grant_type=password",
            JSON.createObjectNode().put("email", email).put("password", password).toString()));
  }

  /** The same person, asking for one of their organizations. */
  Person in(String chosen) {
    return new Person(email, userId, token, chosen);
  }

  /** What the product answers to a request that it must accept. */
  JsonNode send(Product product, String method, String path, String body) {
    Product.Answer answer = product.call(method, path, body, bearer());
    if (answer.status() / 100 != 2) {
      throw new AssertionError(method + " " + path + ": " + answer);
    }
    return answer.body();
  }

  String[] bearer() {
    return organization.isEmpty()
        ? new String[] {"Authorization", "Bearer " + token}
        : new String[] {"Authorization", "Bearer " + token, "X-Organization-Id", organization};
  }

  private static Person of(Product.Answer grant) {
    if (grant.status() != 200) {
      throw new AssertionError("no token: " + grant);
    }
    JsonNode user = grant.body().get("user");
    return new Person(
        user.get("email").asText(),
        user.get("id").asText(),
        grant.body().get("access_token").asText(),
        "");
  }

  private static String credentials(String email) {
    return JSON.createObjectNode().put("email", email).put("password", PASSWORD).toString();
  }

  /** What the pattern finds in the newest mail to the address. */
  static String mailed(Product product, String email, Pattern wanted) {
    Instant deadline = Instant.now().plus(PATIENCE);
    try (MongoClient client = MongoClients.create(product.store().toString())) {
      while (Instant.now().isBefore(deadline)) {
        Document mail =
            client
                .getDatabase(Product.DATABASE)
                .getCollection("outbox")
                .find(Filters.eq("to", email))
                .sort(Sorts.descending("createdAt"))
                .first();
        if (mail != null) {
          Matcher found = wanted.matcher(mail.getString("text"));
          if (found.find()) {
            return found.group(1);
          }
        }
        Product.pause(100);
      }
    }
    throw new AssertionError("no such mail to " + email);
  }
}
