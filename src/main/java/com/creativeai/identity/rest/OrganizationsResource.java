package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.CreateOrganization;
import com.creativeai.identity.JoinOrganization;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.RemoveMember;
import com.creativeai.identity.TransferOrganization;
import com.creativeai.identity.UpdateOrganization;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/organizations}: those of the caller (O2). */
@Path("/api/v1/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationsResource {
  @Inject CurrentCaller current;
  @Inject ReadOrganizations organizations;
  @Inject CreateOrganization create;
  @Inject UpdateOrganization update;
  @Inject RemoveMember members;
  @Inject TransferOrganization transfer;
  @Inject JoinOrganization join;

  @GET
  @RolesAllowed(Permissions.ORGANIZATION_READ)
  public OrganizationListJson list(@BeanParam ListPage page) {
    Actor actor = actor();
    List<Organization> own = organizations.list(actor);
    return new OrganizationListJson(
        page.of(own).stream().map(tenant -> OrganizationJson.of(tenant, actor)).toList(),
        own.size(),
        page.number(),
        page.size());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ACCOUNT)
  public Response create(CreateOrganizationRequest request) {
    Actor actor = actor();
    Organization founded =
        create.create(WantedIds.person(actor), Optional.ofNullable(request.name()).orElse(""));
    return Response.created(URI.create("/api/v1/organizations/" + founded.id()))
        .entity(OrganizationJson.of(founded, actor))
        .build();
  }

  /** Those the caller may join by the domain of their confirmed address. */
  @GET
  @Path("joinable")
  @RolesAllowed(Permissions.ACCOUNT)
  public JoinableListJson joinable() {
    return new JoinableListJson(
        organizations.joinable(WantedIds.person(actor())).stream()
            .map(open -> new JoinableListJson.Joinable(open.id().toString(), open.name()))
            .toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.ORGANIZATION_READ)
  public OrganizationJson get(@PathParam("id") String id) {
    Actor actor = actor();
    return OrganizationJson.of(organizations.get(actor, WantedIds.organization(id)), actor);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ORGANIZATION_WRITE)
  public OrganizationJson update(@PathParam("id") String id, UpdateOrganizationRequest request) {
    Actor actor = actor();
    update.update(actor, request.command(WantedIds.organization(id)));
    return get(id);
  }

  @POST
  @Path("{id}/join")
  @RolesAllowed(Permissions.ACCOUNT)
  public OrganizationJson join(@PathParam("id") String id) {
    Actor actor = actor();
    return OrganizationJson.of(
        join.joinByDomain(WantedIds.person(actor), WantedIds.organization(id)), actor);
  }

  /** 204: the caller's sessions in it have ended. */
  @POST
  @Path("{id}/leave")
  @RolesAllowed(Permissions.ACCOUNT)
  public void leave(@PathParam("id") String id) {
    members.leave(WantedIds.person(actor()), WantedIds.organization(id));
  }

  @POST
  @Path("{id}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ORGANIZATION_OWN)
  public OrganizationJson transfer(@PathParam("id") String id, TransferRequest request) {
    Actor actor = actor();
    transfer.transfer(actor, WantedIds.organization(id), request.member());
    return get(id);
  }

  private Actor actor() {
    return Actor.of(current.get());
  }
}
