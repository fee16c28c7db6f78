package com.creativeai.platform.observability.rest;

import com.creativeai.platform.observability.ReadStatus;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the node that answers is (CALL-10). */
@Path("/api/v1/status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject ReadStatus status;

  @GET
  @RolesAllowed(Permissions.OPERATIONS_READ)
  public StatusJson get() {
    return StatusJson.of(status.read());
  }
}
