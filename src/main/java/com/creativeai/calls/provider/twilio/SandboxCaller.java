package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.SimulatedCaller;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the carrier simulator's own control for a caller. */
@ApplicationScoped
public class SandboxCaller implements SimulatedCaller {
  private static final String CALLER = "+14155552671";
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @Inject TwilioSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  @Override
  public void ring(PhoneNumber to) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/sandbox/inbound"))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"to\":\"" + to.e164() + "\",\"from\":\"" + CALLER + "\"}"))
            .build();
    HttpResponse<Void> answer = send(request);
    if (answer.statusCode() != 201) {
      throw new ProviderRejected(
          String.valueOf(answer.statusCode()), "The simulator does not ring this number.");
    }
  }

  private HttpResponse<Void> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding());
    } catch (IOException broken) {
      throw new ProviderUnavailable("The simulator cannot be reached.", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailable("The wait for the simulator was interrupted.", stopped);
    }
  }
}
