package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RUN-1: the WAR that Maven built deploys on a plain Payara Micro, under any context path. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeploymentIT {
  @ArquillianResource URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/creativeai.war"));
  }

  @Test
  void deployedWarIsReady() throws Exception {
    HttpResponse<String> ready = get("health/ready");

    assertThat(ready.statusCode()).isEqualTo(200);
    // Not on the loopback, so what it depends on is not told (OB3).
    assertThat(ready.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void deployedWarServesItsApiDocumentAndItsPages() throws Exception {
    assertThat(get("openapi").body()).startsWith("openapi: 3.1.0");
    assertThat(get("").body()).contains("<title>");
    assertThat(get("api/v1/calls").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> get(String path)
      throws IOException, InterruptedException, URISyntaxException {
    URI address = base.toURI().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
