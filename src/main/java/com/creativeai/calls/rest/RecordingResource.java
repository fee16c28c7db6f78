package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.NotePlayedRecording;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.model.Recording;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The audio of a call, WAV with the person left and the agent right; players may seek in it. */
@Path("/api/v1/calls/{id}/recording")
@RequestScoped
public class RecordingResource {
  @Inject CurrentCaller current;
  @Inject ReadCalls calls;
  @Inject NotePlayedRecording played;

  @GET
  @Produces("audio/wav")
  @RolesAllowed(Permissions.CALLS_READ)
  public Response get(@PathParam("id") String text, @HeaderParam("Range") @Nullable String wanted) {
    OrganizationId organization = current.organization();
    CallId id = CallsResource.parse(text);
    Recording recording =
        calls
            .get(organization, id)
            .keptRecording()
            .orElseThrow(
                () ->
                    new ProblemException(
                        CallProblem.RECORDING_NOT_FOUND, "There is no recording of this call."));
    ByteRange range = ByteRange.of(wanted, recording.bytes());
    if (range.isUnsatisfiable()) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + recording.bytes())
          .build();
    }
    played.note(current.get(), id);
    Response.ResponseBuilder response =
        Response.status(range.isPartial() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
            .entity(audio(organization, id, range))
            .header("Accept-Ranges", "bytes")
            .header(HttpHeaders.CONTENT_LENGTH, range.length())
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"call-" + id + ".wav\"")
            .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
    if (range.isPartial()) {
      response.header("Content-Range", range.contentRange(recording.bytes()));
    }
    return response.build();
  }

  private StreamingOutput audio(OrganizationId organization, CallId id, ByteRange range) {
    return output -> {
      try (InputStream stored = calls.openRecording(organization, id, range.from())) {
        byte[] buffer = new byte[16 * 1024];
        long left = range.length();
        int got;
        while (left > 0
            && (got = stored.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
          output.write(buffer, 0, got);
          left -= got;
        }
      }
    };
  }
}
