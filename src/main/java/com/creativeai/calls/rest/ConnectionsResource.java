package com.creativeai.calls.rest;

import com.creativeai.calls.connection.CheckConnections;
import com.creativeai.calls.connection.ReadConnections;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether Twilio and ElevenLabs are connected (CALL-15). */
@Path("/api/v1/connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionsResource {
  @Inject CurrentCaller current;
  @Inject ReadConnections connections;
  @Inject CheckConnections checks;

  @GET
  @RolesAllowed(Permissions.OPERATIONS_READ)
  public ConnectionListJson list() {
    return ConnectionListJson.of(connections.list(current.organization()));
  }

  /** Answers when all checks are done. */
  @POST
  @Path("check")
  @RolesAllowed(Permissions.OPERATIONS_READ)
  public ConnectionListJson check() {
    Caller caller = current.get();
    checks.check(caller.organization(), caller.subject());
    return list();
  }
}
