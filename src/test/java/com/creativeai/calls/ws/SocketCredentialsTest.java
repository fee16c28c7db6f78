package com.creativeai.calls.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** ES1: where credentials of a handshake may be. */
class SocketCredentialsTest {
  @Test
  void headersOfProgramsCountAsTheyAre() {
    SocketCredentials credentials =
        new SocketCredentials(Map.of("X-API-Key", "cai_1", "Authorization", "Bearer t")::get);

    assertThat(credentials.first("X-API-Key")).isEqualTo("cai_1");
    assertThat(credentials.first("Authorization")).isEqualTo("Bearer t");
  }

  @Test
  void browsersMayOfferThemBesideTheProtocol() {
    assertThat(offering("creativeai.events.v1, api-key.cai_1").first("X-API-Key"))
        .isEqualTo("cai_1");
    assertThat(offering("creativeai.events.v1,bearer.a.b.c").first("Authorization"))
        .isEqualTo("Bearer a.b.c");
  }

  @Test
  void otherProtocolsAndHeadersAreNoCredentials() {
    assertThat(offering("creativeai.events.v1").first("X-API-Key")).isNull();
    assertThat(offering("creativeai.events.v1").first("Authorization")).isNull();
    assertThat(offering("api-key.cai_1").first("X-Organization-Id")).isNull();
    assertThat(new SocketCredentials(Map.<String, String>of()::get).first("X-API-Key")).isNull();
  }

  private static SocketCredentials offering(String protocols) {
    return new SocketCredentials(Map.of("Sec-WebSocket-Protocol", protocols)::get);
  }
}
