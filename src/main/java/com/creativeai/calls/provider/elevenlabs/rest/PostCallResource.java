package com.creativeai.calls.provider.elevenlabs.rest;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.calls.FollowConversation;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.provider.elevenlabs.ConversationJson;
import com.creativeai.calls.provider.elevenlabs.WebhookSignature;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** ElevenLabs' word that a conversation was analysed (EL6). */
@Path(AgentConnection.WEBHOOK_PATH)
@RequestScoped
@PermitAll // The signature says who calls.
public class PostCallResource {
  /** A long conversation's transcript with all its tool calls is a few hundred kilobytes. */
  static final int LONGEST_BODY = 2 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(PostCallResource.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRANSCRIPTION = "post_call_transcription";

  @Inject ElevenLabsSettings settings;
  @Inject FollowConversation follow;
  @Inject Clock clock;

  /** The same webhook may come many times; it says the same each time. */
  @POST
  @Produces(MediaType.TEXT_PLAIN)
  public String receive(
      @HeaderParam(WebhookSignature.HEADER) @Nullable String signature, InputStream body)
      throws IOException, GeneralSecurityException {
    byte[] raw = body.readNBytes(LONGEST_BODY + 1);
    if (raw.length > LONGEST_BODY) {
      throw new ProblemException(CommonProblem.BODY_TOO_LARGE, "At most 2 MB are read.");
    }
    if (!new WebhookSignature(settings.webhookSecret()).isValid(signature, raw, clock.instant())) {
      LOG.log(System.Logger.Level.WARNING, "event=webhook-signature-wrong provider=elevenlabs");
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "The signature is missing, wrong or too old.");
    }
    JsonNode webhook = parse(raw);
    if (webhook.path("type").asText().equals(TRANSCRIPTION)) {
      analysed(webhook.path("data"));
    }
    // No body, but 200: ElevenLabs counts everything else as a failure.
    return "";
  }

  private void analysed(JsonNode data) {
    ConversationReport report;
    try {
      report = ConversationJson.report(data);
    } catch (ProviderUnavailable nonsense) {
      throw malformed();
    }
    boolean ours = follow.analysed(report);
    LOG.log(
        System.Logger.Level.INFO,
        "event=conversation-analysed conversation={0} ours={1}",
        report.conversation(),
        ours);
  }

  private static JsonNode parse(byte[] raw) throws IOException {
    try {
      JsonNode webhook = JSON.readTree(raw);
      if (webhook.isObject() && webhook.path("type").isTextual()) {
        return webhook;
      }
    } catch (JacksonException broken) {
      // Answered like every other body that is no webhook.
    }
    throw malformed();
  }

  private static ProblemException malformed() {
    return new ProblemException(
        CommonProblem.MALFORMED_REQUEST, "The body is not a webhook of ElevenLabs.");
  }
}
