package com.creativeai.calls.rest;

import com.creativeai.calls.media.log.MediaLogs;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The organization's media connections on the node that answers (CALL-9). */
@Path("/api/v1/media-connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaConnectionsResource {
  @Inject CurrentCaller current;
  @Inject MediaLogs logs;

  @GET
  @RolesAllowed(Permissions.OPERATIONS_READ)
  public MediaConnectionListJson list() {
    return new MediaConnectionListJson(
        logs.isOn(),
        logs.list(current.organization()).stream().map(MediaConnectionJson::of).toList());
  }
}
