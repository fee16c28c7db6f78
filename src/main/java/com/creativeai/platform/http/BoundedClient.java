package com.creativeai.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks configured services for JSON, with bounds on waiting and on answers; never redirected. */
public final class BoundedClient {
  private static final int MOST_BYTES = 256 * 1024;

  private final Duration patience;
  private final HttpClient http;

  /**
   * @param patience for the connection, and then for the answer to begin
   */
  public BoundedClient(Duration patience) {
    this.patience = patience;
    http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Sends it once. Of a longer answer the first 256 KiB are read. */
  public Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          http.send(
              request.timeout(patience).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return new Answer(response.statusCode(), body.readNBytes(MOST_BYTES));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** What came back, whatever its status. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Answer(int status, byte[] body) {}
}
