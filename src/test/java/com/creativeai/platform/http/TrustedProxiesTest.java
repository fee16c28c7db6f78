package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.config.Configuration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** H7: nobody chooses their own address. */
class TrustedProxiesTest {
  private static final String PROXY = "10.0.0.5";
  private static final String CLIENT = "203.0.113.9";

  private final TrustedProxies trusting = proxies("10.0.0.0/8, ::1");

  @Test
  void headerIsIgnoredUnlessAProxyIsTrusted() {
    assertThat(proxies(null).client(PROXY, List.of(CLIENT))).isEqualTo(PROXY);
    assertThat(trusting.client("198.51.100.7", List.of(CLIENT))).isEqualTo("198.51.100.7");
  }

  @Test
  void lastAddressThatIsNoProxyCountsWhateverStandsBeforeIt() {
    assertThat(trusting.client(PROXY, List.of(CLIENT))).isEqualTo(CLIENT);
    assertThat(trusting.client(PROXY, List.of("1.1.1.1, " + CLIENT + ", 10.9.9.9")))
        .isEqualTo(CLIENT);
    assertThat(trusting.client(PROXY, List.of("1.1.1.1", CLIENT))).isEqualTo(CLIENT);
  }

  @Test
  void portsAndBracketsAreLeftOut() {
    assertThat(trusting.client(PROXY, List.of("203.0.113.9:4711"))).isEqualTo(CLIENT);
    assertThat(trusting.client("0:0:0:0:0:0:0:1", List.of("[2001:db8::1]:4711")))
        .isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  @Test
  void whatIsNoAddressEndsTheWay() {
    assertThat(trusting.client(PROXY, List.of(CLIENT + ", unknown"))).isEqualTo(PROXY);
    assertThat(trusting.client(PROXY, List.of("", " , "))).isEqualTo(PROXY);
    assertThat(trusting.client(PROXY, List.of("unknown, 10.1.1.1"))).isEqualTo("10.1.1.1");
  }

  @Test
  void malformedSettingSaysWhatItTakes() {
    assertThatThrownBy(() -> proxies("proxy.example").client(PROXY, List.of()))
        .hasMessageContaining("10.0.0.0/8");
  }

  private static TrustedProxies proxies(@Nullable String setting) {
    return new TrustedProxies(
        new Configuration(
            name ->
                name.equals("TRUSTED_PROXIES") ? Optional.ofNullable(setting) : Optional.empty()));
  }
}
