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
import jakarta.ws.rs.core.MediaType;

/** ElevenLabs' REST for agents, as a client of MicroProfile; bodies are JSON. */
@Path("/v1/convai/agents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AgentsApi {
  String KEY = "xi-api-key";

  @POST
  @Path("create")
  String create(@HeaderParam(KEY) String key, String agent);

  @PATCH
  @Path("{id}")
  String change(@HeaderParam(KEY) String key, @PathParam("id") String id, String patch);

  @GET
  @Path("{id}")
  String get(@HeaderParam(KEY) String key, @PathParam("id") String id);

  @DELETE
  @Path("{id}")
  String remove(@HeaderParam(KEY) String key, @PathParam("id") String id);

  @POST
  @Path("{id}/simulate-conversation")
  String simulate(@HeaderParam(KEY) String key, @PathParam("id") String id, String simulation);
}
