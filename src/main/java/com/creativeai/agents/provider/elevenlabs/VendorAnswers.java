package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.problem.ProviderBusy;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** What the vendor answers, in the two ways of the platform to fail. */
final class VendorAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_WORDS = 200;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private VendorAnswers() {}

  /**
   * @param own whether the account is an organization's own
   */
  static JsonNode ask(boolean own, Supplier<String> request) {
    try {
      return JSON.readTree(request.get());
    } catch (WebApplicationException answered) {
      throw failure(own, answered.getResponse());
    } catch (ProcessingException broken) {
      throw new ProviderUnavailable(broken.getClass().getSimpleName(), broken);
    } catch (JsonProcessingException notJson) {
      throw new ProviderUnavailable("the answer is not JSON", notJson);
    }
  }

  /** Empty when there is none of this id. */
  static Optional<JsonNode> askForOne(boolean own, Supplier<String> request) {
    try {
      return Optional.of(ask(own, request));
    } catch (ProviderRejected refused) {
      if (refused.code().equals(String.valueOf(NOT_FOUND))) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static RuntimeException failure(boolean own, Response response) {
    int status = response.getStatus();
    if (own && status == TOO_MANY_REQUESTS) {
      return new ProviderBusy("HTTP " + status);
    }
    if (status >= SERVER_ERRORS || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS) {
      return new ProviderUnavailable("HTTP " + status);
    }
    String text = ("HTTP " + status + " " + words(response)).strip();
    return new ProviderRejected(
        String.valueOf(status), text.substring(0, Math.min(text.length(), LONGEST_WORDS)));
  }

  /** {@code {"detail":{"status","message"}}} or {@code {"detail":[{"loc","msg","type"}]}}. */
  private static String words(Response response) {
    try {
      JsonNode detail = JSON.readTree(response.readEntity(String.class)).path("detail");
      JsonNode first = detail.path(0);
      return detail.isArray()
          ? first.path("loc") + " " + first.path("msg").asText()
          : detail.path("message").asText(detail.asText());
    } catch (ProcessingException | IllegalStateException | JsonProcessingException unreadable) {
      return "";
    }
  }
}
