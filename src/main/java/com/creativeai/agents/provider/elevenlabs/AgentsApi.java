package com.creativeai.agents.provider.elevenlabs;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** ElevenLabs' REST for agents, as a client of MicroProfile; bodies are JSON. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AgentsApi {
  String KEY = "xi-api-key";
  String AGENTS = "/v1/convai/agents";
  String TOOLS = "/v1/convai/tools";

  @POST
  @Path(AGENTS + "/create")
  String create(@HeaderParam(KEY) String key, String agent);

  @PATCH
  @Path(AGENTS + "/{id}")
  String change(@HeaderParam(KEY) String key, @PathParam("id") String id, String patch);

  @GET
  @Path(AGENTS)
  String list(
      @HeaderParam(KEY) String key,
      @QueryParam("page_size") int size,
      @QueryParam("search") @Nullable String search,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path(AGENTS + "/{id}")
  String get(@HeaderParam(KEY) String key, @PathParam("id") String id);

  @DELETE
  @Path(AGENTS + "/{id}")
  String remove(@HeaderParam(KEY) String key, @PathParam("id") String id);

  @POST
  @Path(AGENTS + "/{id}/simulate-conversation")
  String simulate(@HeaderParam(KEY) String key, @PathParam("id") String id, String simulation);

  @POST
  @Path(TOOLS)
  String makeTool(@HeaderParam(KEY) String key, String tool);

  @PATCH
  @Path(TOOLS + "/{id}")
  String changeTool(@HeaderParam(KEY) String key, @PathParam("id") String id, String tool);

  @GET
  @Path(TOOLS)
  String listTools(
      @HeaderParam(KEY) String key,
      @QueryParam("types") String type,
      @QueryParam("sort_by") String field,
      @QueryParam("sort_direction") String direction,
      @QueryParam("page_size") int size,
      @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path(TOOLS + "/{id}")
  String getTool(@HeaderParam(KEY) String key, @PathParam("id") String id);

  @DELETE
  @Path(TOOLS + "/{id}")
  String removeTool(@HeaderParam(KEY) String key, @PathParam("id") String id);
}
