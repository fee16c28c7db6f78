package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduleProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;

/** Calls for later, which are ordered at {@code /api/v1/calls} (CALL-14). */
@Path("/api/v1/scheduled-calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduledCallsResource {
  @Inject CurrentCaller current;
  @Inject ScheduleCalls schedule;

  @GET
  @RolesAllowed(Permissions.CALLS_READ)
  public ScheduledCallListJson list() {
    return new ScheduledCallListJson(
        schedule.list(current.organization()).stream().map(ScheduledCallJson::of).toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.CALLS_READ)
  public ScheduledCallJson get(@PathParam("id") String id) {
    return ScheduledCallJson.of(schedule.get(current.organization(), parse(id)));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.CALLS_WRITE)
  public ScheduledCallJson move(@PathParam("id") String id, MoveScheduledRequest request) {
    CallId call = parse(id);
    OffsetDateTime at = request.time();
    return ScheduledCallJson.of(
        schedule.move(current.organization(), call, at.toInstant(), at.getOffset()));
  }

  /** It stays on the list, as canceled. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.CALLS_WRITE)
  public ScheduledCallJson cancel(@PathParam("id") String id) {
    return ScheduledCallJson.of(schedule.cancel(current.organization(), parse(id)));
  }

  /** An id of another form names none, like one that is nobody's. */
  private static CallId parse(String id) {
    try {
      return CallId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(
          ScheduleProblem.SCHEDULED_CALL_NOT_FOUND, "There is no such scheduled call.");
    }
  }
}
