package com.creativeai.calls.rest;

import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.DestinationProblem;
import com.creativeai.calls.transfer.KeepDestinations;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The people to whom calls of the caller's organization may be handed over (TD1 to TD3). */
@Path("/api/v1/transfer-destinations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DestinationsResource {
  @Inject CurrentCaller current;
  @Inject KeepDestinations destinations;

  @GET
  @RolesAllowed(Permissions.NUMBERS_READ)
  public DestinationListJson list() {
    return new DestinationListJson(
        destinations.list(current.organization()).stream().map(DestinationJson::of).toList());
  }

  @POST
  @RolesAllowed(Permissions.NUMBERS_WRITE)
  public Response add(AddDestinationRequest request) {
    Destination added = destinations.add(current.get(), request.nameGiven(), request.numberGiven());
    return Response.created(URI.create("/api/v1/transfer-destinations/" + added.id()))
        .entity(DestinationJson.of(added))
        .build();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.NUMBERS_WRITE)
  public Response remove(@PathParam("id") String id) {
    destinations.remove(current.get(), parse(id));
    return Response.noContent().build();
  }

  /** An id of another form names none, like one that is nobody's. */
  private static DestinationId parse(String id) {
    try {
      return DestinationId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(
          DestinationProblem.DESTINATION_NOT_FOUND, "There is no such destination.");
    }
  }
}
