package com.creativeai.calls.provider.elevenlabs.rest;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.calls.FollowConversation;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.provider.elevenlabs.ConversationJson;
import com.creativeai.calls.provider.elevenlabs.WebhookSignature;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ElevenLabs' word that a conversation was analysed (EL6). */
@Path(AgentAccount.WEBHOOK_PATH)
@RequestScoped
@PermitAll // The signature says who calls.
public class PostCallResource {
  /** A long conversation's transcript with all its tool calls is a few hundred kilobytes. */
  static final int LONGEST_BODY = 2 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(PostCallResource.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRANSCRIPTION = "post_call_transcription";

  @Inject AgentAccounts accounts;
  @Inject FollowConversation follow;
  @Inject Clock clock;

  /** Of the default account. The same webhook may come many times; it says the same each time. */
  @POST
  @Produces(MediaType.TEXT_PLAIN)
  public String receive(
      @HeaderParam(WebhookSignature.HEADER) @Nullable String signature, InputStream body)
      throws IOException, GeneralSecurityException {
    return receive(AgentAccount.DEFAULT, signature, body);
  }

  /** Of an organization's own account. One that has none is like a wrong signature. */
  @POST
  @Path("{organization}")
  @Produces(MediaType.TEXT_PLAIN)
  public String receive(
      @PathParam("organization") String organization,
      @HeaderParam(WebhookSignature.HEADER) @Nullable String signature,
      InputStream body)
      throws IOException, GeneralSecurityException {
    return receive(account(organization), signature, body);
  }

  private static AgentAccount account(String organization) {
    try {
      return AgentAccount.of(OrganizationId.parse(organization));
    } catch (IllegalArgumentException notAnId) {
      throw unsigned();
    }
  }

  private String receive(AgentAccount account, @Nullable String signature, InputStream body)
      throws IOException, GeneralSecurityException {
    byte[] raw = body.readNBytes(LONGEST_BODY + 1);
    if (raw.length > LONGEST_BODY) {
      throw new ProblemException(CommonProblem.BODY_TOO_LARGE, "At most 2 MB are read.");
    }
    if (!isSigned(account, signature, raw)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "event=webhook-signature-wrong provider=elevenlabs own={0}",
          account.isOwn());
      throw unsigned();
    }
    JsonNode webhook = parse(raw);
    if (webhook.path("type").asText().equals(TRANSCRIPTION)) {
      analysed(account, webhook.path("data"));
    }
    // No body, but 200: ElevenLabs counts everything else as a failure.
    return "";
  }

  private boolean isSigned(AgentAccount account, @Nullable String signature, byte[] raw)
      throws GeneralSecurityException {
    Optional<Secret> secret = accounts.webhookSecret(account);
    return secret.isPresent()
        && new WebhookSignature(secret.get()).isValid(signature, raw, clock.instant());
  }

  private void analysed(AgentAccount account, JsonNode data) {
    ConversationReport report;
    try {
      report = ConversationJson.report(data);
    } catch (ProviderUnavailable nonsense) {
      throw malformed();
    }
    boolean ours = follow.analysed(account, report);
    LOG.log(
        System.Logger.Level.INFO,
        "event=conversation-analysed conversation={0} ours={1}",
        report.conversation(),
        ours);
  }

  private static ProblemException unsigned() {
    return new ProblemException(
        CommonProblem.NOT_ALLOWED, "The signature is missing, wrong or too old.");
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
