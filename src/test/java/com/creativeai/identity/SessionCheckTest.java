package com.creativeai.identity;

import static com.creativeai.identity.Identities.ACME;
import static com.creativeai.identity.Identities.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.FakeRequest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I5: the cookie and who it stands for. */
class SessionCheckTest {
  private final Identities identity = new Identities();
  private final SessionCookie cookie = cookie(Map.of());
  private final SessionCheck check = new SessionCheck(identity.sessions, cookie);

  @Test
  void cookieOfAnOpenSessionIsItsPerson() {
    Cookie carried = cookie.carrying(identity.sessions.open(ACME, ADA, false));

    assertThat(check.check(FakeRequest.of("GET", Map.of(), new Cookie("other", "x"), carried)))
        .hasValueSatisfying(caller -> assertThat(caller.subject()).isEqualTo(ADA.toString()));
  }

  @Test
  void cookieIsSentByBrowsersThemselves() {
    assertThat(check.isAmbient()).isTrue();
  }

  @Test
  void requestWithoutTheCookieIsNotForThisCheck() {
    assertThat(check.applies(FakeRequest.get())).isFalse();
    assertThat(check.applies(FakeRequest.of("GET", Map.of(), new Cookie("other", "x")))).isFalse();
    assertThat(check.applies(FakeRequest.of("GET", Map.of(), cookie.carrying("")))).isFalse();
  }

  @Test
  void inventedTokenIsNobody() {
    assertThat(check.check(FakeRequest.of("GET", Map.of(), cookie.carrying("invented")))).isEmpty();
  }

  @Test
  void cookieIsClosedToScriptsAndOtherSites() {
    Cookie carried = cookie.carrying("token");

    assertThat(carried.getName()).isEqualTo("cai_session");
    assertThat(carried.isHttpOnly()).isTrue();
    assertThat(carried.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(carried.getPath()).isEqualTo("/");
    assertThat(carried.getSecure()).isFalse();
  }

  @Test
  void cookieStaysOnTlsWhereThereIsTls() {
    SessionCookie secure = cookie(Map.of("PUBLIC_ORIGIN", "https://voice.example"));

    assertThat(secure.carrying("token").getSecure()).isTrue();
    assertThat(secure.removal().getMaxAge()).isZero();
  }

  private static SessionCookie cookie(Map<String, String> settings) {
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(settings.get(name)));
    return new SessionCookie(new DeploymentSettings(configuration));
  }
}
