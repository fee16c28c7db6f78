package com.creativeai.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/**
 * The public API's document, OpenAPI 3.1. It is written by hand, beside the code, and a test
 * compares it with every resource (docs/decisions/0005).
 */
@Path("/openapi")
public class OpenApiResource {
  @GET
  @Produces("application/yaml")
  @PermitAll
  public InputStream document() {
    return OpenApiResource.class.getResourceAsStream("/openapi.yaml");
  }
}
