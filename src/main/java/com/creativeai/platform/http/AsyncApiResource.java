package com.creativeai.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The document of the event socket, AsyncAPI 3.0, written by hand like that of the public API. */
@Path("/asyncapi")
public class AsyncApiResource {
  @GET
  @Produces("application/yaml")
  @PermitAll
  public InputStream document() {
    return AsyncApiResource.class.getResourceAsStream("/asyncapi.yaml");
  }
}
