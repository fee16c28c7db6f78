package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.SwitchOrganization;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/v1/organizations/{id}/switch}: for web sessions only (O10). */
@Path("/api/v1/organizations/{id}/switch")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SwitchResource {
  @Inject CurrentCaller current;
  @Inject SwitchOrganization switching;
  @Inject ReadOrganizations organizations;
  @Inject SessionCookie cookie;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  /** The answer's cookie is the session from now on. */
  @POST
  @RolesAllowed(Permissions.ACCOUNT)
  public OrganizationJson switchTo(@PathParam("id") String id) {
    Actor before = Actor.of(current.get());
    OrganizationId wanted = WantedIds.organization(id);
    String token = cookie.read(request.getCookies()).orElse("");
    response.addCookie(cookie.carrying(switching.switchTo(before, token, wanted)));
    Actor after =
        new Actor(wanted, before.subject(), before.person(), before.permissions(), before.strong());
    return OrganizationJson.of(organizations.get(after, wanted), after);
  }
}
