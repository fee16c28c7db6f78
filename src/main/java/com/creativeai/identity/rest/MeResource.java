package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.OwnAccount;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/v1/me}: the caller's own account (ID-4). */
@Path("/api/v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject CurrentCaller current;
  @Inject OwnAccount account;

  @GET
  @RolesAllowed(Permissions.ACCOUNT)
  public MeJson get() {
    Caller caller = current.get();
    return MeJson.of(account.get(person(caller)), caller);
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ACCOUNT)
  public MeJson change(ChangeMeRequest request) {
    Caller caller = current.get();
    return MeJson.of(account.change(person(caller), request.command()), caller);
  }

  private static UserId person(Caller caller) {
    return WantedIds.person(Actor.of(caller));
  }
}
