package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.ExportTranscript;
import com.creativeai.calls.ExportTranscript.Exported;
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
import org.jspecify.annotations.Nullable;

/** What was said on a call, as a file for people or for programs. */
@Path("/api/v1/calls/{id}/transcript")
@RequestScoped
public class TranscriptResource {
  private static final String JSON = "json";
  private static final String TEXT = "text";

  @Inject CurrentCaller current;
  @Inject ExportTranscript transcripts;

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @RolesAllowed(Permissions.CALLS_READ)
  public Response get(@PathParam("id") String text, @QueryParam("format") @Nullable String wanted) {
    String format = format(wanted);
    CallId id = CallsResource.parse(text);
    Exported transcript = transcripts.export(current.get(), id);
    return format.equals(TEXT)
        ? file(TranscriptText.of(transcript), MediaType.TEXT_PLAIN + ";charset=UTF-8", id + ".txt")
        : file(
            new TranscriptJson(
                id.toString(), transcript.turns().stream().map(CallJson.TurnJson::of).toList()),
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
}
