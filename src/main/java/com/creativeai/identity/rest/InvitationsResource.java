package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.InviteMember;
import com.creativeai.identity.JoinOrganization;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.model.Invitation;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/invitations}: of the caller's organization, and accepting one (O4, O5). */
@Path("/api/v1/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
  @Inject CurrentCaller current;
  @Inject ReadOrganizations organizations;
  @Inject InviteMember invite;
  @Inject JoinOrganization join;

  @GET
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public InvitationListJson list(@BeanParam ListPage page) {
    List<Invitation> all = organizations.invitations(actor());
    return new InvitationListJson(
        page.of(all).stream().map(InvitationJson::of).toList(),
        all.size(),
        page.number(),
        page.size());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public Response invite(InviteRequest request) {
    InviteMember.Sent sent =
        invite.invite(
            actor(),
            Optional.ofNullable(request.email()).orElse(""),
            WantedIds.role(request.role()));
    return Response.status(Response.Status.CREATED).entity(InvitationJson.of(sent)).build();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public void revoke(@PathParam("id") String id) {
    invite.revoke(actor(), WantedIds.invitation(id));
  }

  @POST
  @Path("{id}/resend")
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public InvitationJson resend(@PathParam("id") String id) {
    return InvitationJson.of(invite.resend(actor(), WantedIds.invitation(id)));
  }

  /** The token decides which organization, the caller who joins it. */
  @POST
  @Path("accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ACCOUNT)
  public OrganizationJson accept(AcceptInvitationRequest request) {
    Actor actor = actor();
    return OrganizationJson.of(join.accept(WantedIds.person(actor), request.given()), actor);
  }

  private Actor actor() {
    return Actor.of(current.get());
  }
}
