package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.ExportTranscript;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said on a call, as a file for people or for programs. */
@Path("/api/v1/calls/{id}/transcript")
@RequestScoped
public class TranscriptResource {
  private static final String JSON = "json";
  private static final String TEXT = "text";
  private static final int MILLIS = 1000;
  private static final int SECONDS = 60;

  @Inject CurrentCaller current;
  @Inject ExportTranscript transcripts;

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @RolesAllowed(Permissions.CALLS_READ)
  public Response get(@PathParam("id") String text, @QueryParam("format") @Nullable String wanted) {
    String format = format(wanted);
    CallId id = CallsResource.parse(text);
    List<Turn> turns = transcripts.export(current.get(), id);
    return format.equals(TEXT)
        ? file(text(turns), MediaType.TEXT_PLAIN + ";charset=UTF-8", id + ".txt")
        : file(
            new TranscriptJson(id.toString(), turns.stream().map(CallJson.TurnJson::of).toList()),
            MediaType.APPLICATION_JSON,
            id + ".json");
  }

  private static String format(@Nullable String wanted) {
    QueryFields fields = new QueryFields();
    if (wanted == null || wanted.equals(JSON)) {
      return JSON;
    }
    if (!wanted.equals(TEXT)) {
      fields.refuse("format", "text or json.");
    }
    fields.check();
    return TEXT;
  }

  private static Response file(Object entity, String type, String name) {
    return Response.ok(entity, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transcript-" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String text(List<Turn> turns) {
    return turns.stream().map(TranscriptResource::line).collect(Collectors.joining());
  }

  /** A turn is one line, whatever was said in it. */
  private static String line(Turn turn) {
    long at = Math.max(0, turn.offsetMillis()) / MILLIS;
    String speaker = turn.role() == Speaker.ASSISTANT ? "Agent" : "Caller";
    return "[%d:%02d] %s: %s\n"
        .formatted(
            at / SECONDS, at % SECONDS, speaker, turn.message().replaceAll("\\s+", " ").strip());
  }
}
