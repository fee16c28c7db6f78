package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation as ElevenLabs describes it, by REST and in its webhook alike. */
public final class ConversationJson {
  private static final Set<String> COMPLETE = Set.of("done", "failed");
  private static final int LONGEST_SUMMARY = 10_000;
  private static final double MOST_CREDITS = 1e9;
  private static final double MOST_DOLLARS = 10_000;
  private static final Currency DOLLAR = Currency.getInstance("USD");

  private ConversationJson() {}

  /** Throws {@link ProviderUnavailable} when the document describes no conversation. */
  public static ConversationReport report(JsonNode document) {
    JsonNode analysis = document.path("analysis");
    JsonNode metadata = document.path("metadata");
    return new ConversationReport(
        id(document),
        COMPLETE.contains(document.path("status").asText()),
        outcome(analysis.path("call_successful").asText()),
        summary(analysis.path("transcript_summary").asText()),
        credits(metadata.path("cost")),
        price(metadata.path("cost_fiat")));
  }

  private static ConversationId id(JsonNode document) {
    try {
      return new ConversationId(document.path("conversation_id").asText());
    } catch (IllegalArgumentException none) {
      throw new ProviderUnavailable("the answer describes no conversation", none);
    }
  }

  private static Outcome outcome(String word) {
    return switch (word) {
      case "success" -> Outcome.SUCCESS;
      case "failure" -> Outcome.FAILURE;
      default -> Outcome.UNKNOWN;
    };
  }

  private static String summary(String text) {
    int end = Math.min(text.length(), LONGEST_SUMMARY);
    boolean splitsCharacter =
        end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsCharacter ? end - 1 : end);
  }

  private static @Nullable Long credits(JsonNode cost) {
    return isCost(cost, MOST_CREDITS) ? cost.asLong() : null;
  }

  private static @Nullable Money price(JsonNode cost) {
    return isCost(cost, MOST_DOLLARS) ? new Money(cost.decimalValue(), DOLLAR) : null;
  }

  /**
   * Whoever has an own account signs what they like (EL6): what no conversation costs is unknown.
   */
  private static boolean isCost(JsonNode cost, double most) {
    return cost.isNumber() && cost.doubleValue() >= 0 && cost.doubleValue() <= most;
  }
}
