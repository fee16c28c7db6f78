package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.ChangeRole;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.ReadOrganizations.Person;
import com.creativeai.identity.RemoveMember;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/v1/members}: of the caller's organization (O3). */
@Path("/api/v1/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
  @Inject CurrentCaller current;
  @Inject ReadOrganizations organizations;
  @Inject ChangeRole changeRole;
  @Inject RemoveMember remove;

  @GET
  @RolesAllowed(Permissions.MEMBERS_READ)
  public MemberListJson list(@BeanParam ListPage page) {
    List<Person> all = organizations.members(actor());
    return new MemberListJson(
        page.of(all).stream().map(MemberJson::of).toList(), all.size(), page.number(), page.size());
  }

  @PATCH
  @Path("{userId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public MemberJson change(@PathParam("userId") String userId, ChangeMemberRequest request) {
    UserId member = WantedIds.member(userId);
    changeRole.change(actor(), member, WantedIds.role(request.role()));
    return organizations.members(actor()).stream()
        .filter(person -> person.member().user().equals(member))
        .map(MemberJson::of)
        .findFirst()
        .orElseThrow();
  }

  /** 204: their sessions in the organization have ended. */
  @DELETE
  @Path("{userId}")
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public void remove(@PathParam("userId") String userId) {
    remove.remove(actor(), WantedIds.member(userId));
  }

  private Actor actor() {
    return Actor.of(current.get());
  }
}
