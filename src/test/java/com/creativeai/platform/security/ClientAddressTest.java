package com.creativeai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-8: whom an address stands for, and which addresses belong together. */
class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,192.0.2.7",
    "2001:db8:1:2:3:4:5:6,20010db800010002::/64",
    "2001:db8:1:2::9,20010db800010002::/64",
    "::ffff:192.0.2.7,192.0.2.7",
    "::1,0000000000000000::/64"
  })
  void addressStandsForItsClient(String address, String client) {
    assertThat(ClientAddress.of(address)).hasToString(client);
  }

  @Test
  void whatIsNoAddressIsTakenAsItIs() {
    assertThat(ClientAddress.of("not:an:address")).hasToString("not:an:address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "256.1.1.1", "1.2.3", "example.com", ":", "", "1.2.3.4/8"})
  void nameIsNeverLookedUp(String text) {
    assertThat(AddressLiteral.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.0.1,true",
    "10.0.0.0/8,11.0.0.1,false",
    "192.0.2.128/25,192.0.2.127,false",
    "192.0.2.128/25,192.0.2.129,true",
    "0.0.0.0/0,203.0.113.1,true",
    "127.0.0.1,127.0.0.1,true",
    "127.0.0.1,127.0.0.2,false",
    "2001:db8::/33,2001:db8:7fff::1,true",
    "2001:db8::/33,2001:db8:8000::1,false",
    "::/0,127.0.0.1,false"
  })
  void rangeContainsWhatBeginsWithItsBits(String range, String address, boolean contained) {
    assertThat(AddressRange.parse(range).contains(AddressLiteral.find(address).orElseThrow()))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example", "::1/129"})
  void malformedRangeIsRefused(String range) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(range));
  }
}
