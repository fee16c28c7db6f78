package com.creativeai.apikeys.rest;

import com.creativeai.apikeys.ApiKeyId;
import com.creativeai.apikeys.ApiKeyProblem;
import com.creativeai.apikeys.ChangeApiKey;
import com.creativeai.apikeys.IssueApiKey;
import com.creativeai.apikeys.ReadApiKeys;
import com.creativeai.apikeys.RotateApiKey;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The API keys of the caller's organization. */
@Path("/api/v1/api-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiKeysResource {
  private static final int MOST_DAYS = 90;
  private static final int DEFAULT_DAYS = 30;

  @Inject CurrentCaller current;
  @Inject ReadApiKeys keys;
  @Inject IssueApiKey issueApiKey;
  @Inject ChangeApiKey changeApiKey;
  @Inject RotateApiKey rotateApiKey;
  @Inject Clock clock;

  @GET
  @RolesAllowed(Permissions.API_KEYS_READ)
  public ApiKeyListJson list() {
    Instant now = clock.instant();
    return new ApiKeyListJson(
        keys.list(current.organization()).stream().map(key -> ApiKeyJson.of(key, now)).toList());
  }

  @POST
  @RolesAllowed(Permissions.API_KEYS_WRITE)
  public Response create(CreateApiKeyRequest request) {
    return created(issueApiKey.issue(current.get(), request.command()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.API_KEYS_READ)
  public ApiKeyJson get(@PathParam("id") String id) {
    return ApiKeyJson.of(keys.get(current.organization(), parse(id)), clock.instant());
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed(Permissions.API_KEYS_WRITE)
  public ApiKeyJson rename(@PathParam("id") String id, RenameApiKeyRequest request) {
    String name = Objects.requireNonNullElse(request.name(), "");
    return ApiKeyJson.of(changeApiKey.rename(current.get(), parse(id), name), clock.instant());
  }

  /** Revokes it; the entry stays. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.API_KEYS_WRITE)
  public Response revoke(@PathParam("id") String id) {
    changeApiKey.revoke(current.get(), parse(id));
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/rotate")
  @RolesAllowed(Permissions.API_KEYS_WRITE)
  public Response rotate(@PathParam("id") String id, RotateApiKeyRequest request) {
    return created(rotateApiKey.rotate(current.get(), parse(id), request.wanted()));
  }

  @GET
  @Path("{id}/usage")
  @RolesAllowed(Permissions.API_KEYS_READ)
  public UsageJson usage(@PathParam("id") String id, @QueryParam("days") @Nullable String days) {
    return UsageJson.of(keys.usage(current.organization(), parse(id), number(days)));
  }

  private Response created(IssueApiKey.Issued issued) {
    return Response.created(URI.create("/api/v1/api-keys/" + issued.key().id()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(ApiKeyJson.of(issued, clock.instant()))
        .build();
  }

  private static int number(@Nullable String days) {
    QueryFields fields = new QueryFields();
    int number = fields.number("days", days, DEFAULT_DAYS, MOST_DAYS);
    fields.check();
    return number;
  }

  /** An id of another form names no key, like one that is nobody's. */
  private static ApiKeyId parse(String id) {
    try {
      return ApiKeyId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(ApiKeyProblem.API_KEY_NOT_FOUND, "There is no such API key.");
    }
  }
}
