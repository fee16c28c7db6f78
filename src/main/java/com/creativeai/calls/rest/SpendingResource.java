package com.creativeai.calls.rest;

import com.creativeai.calls.cost.ChangeCaps;
import com.creativeai.calls.cost.ReadSpending;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the caller's organization spends on calls, and its caps (CALL-12). */
@Path("/api/v1/spending")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpendingResource {
  @Inject CurrentCaller current;
  @Inject ReadSpending spending;
  @Inject ChangeCaps caps;

  @GET
  @RolesAllowed(Permissions.ORGANIZATION_READ)
  public SpendingJson get() {
    return SpendingJson.of(spending.read(current.organization()));
  }

  /** Both caps at once; what is spent stays. */
  @PUT
  @Path("caps")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ORGANIZATION_WRITE)
  public SpendingJson cap(ChangeCapsRequest request) {
    caps.change(current.get(), request.perDayGiven(), request.perMonthGiven());
    return get();
  }
}
