package com.creativeai.calls.rest;

import com.creativeai.calls.CallId;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.media.log.MediaEvent;
import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** What went over a call's media connection (CALL-9). */
@Path("/api/v1/calls/{id}/media-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaEventsResource {
  @Inject CurrentCaller current;
  @Inject ReadCalls calls;
  @Inject MediaLogs logs;

  /** The last events, oldest first. */
  public record MediaEventListJson(boolean logging, List<MediaEventJson> events) {}

  /** One event; {@code way} is between whom. */
  public record MediaEventJson(long number, Instant time, String way, String event, String detail) {
    static MediaEventJson of(MediaEvent one) {
      return new MediaEventJson(one.number(), one.at(), one.way().code(), one.kind(), one.detail());
    }
  }

  @GET
  @RolesAllowed(Permissions.OPERATIONS_READ)
  public MediaEventListJson list(@PathParam("id") String text) {
    OrganizationId organization = current.organization();
    CallId call = calls.get(organization, CallsResource.parse(text)).id();
    return new MediaEventListJson(
        logs.isOn(), logs.events(organization, call).stream().map(MediaEventJson::of).toList());
  }
}
