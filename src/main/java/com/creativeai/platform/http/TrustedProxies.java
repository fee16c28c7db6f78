package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import com.creativeai.platform.security.AddressLiteral;
import com.creativeai.platform.security.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose word about the client's address is believed (H7). */
@ApplicationScoped
public class TrustedProxies implements SettingsCatalogue {
  public static final Setting<List<AddressRange>> TRUSTED_PROXIES =
      new Setting<>(
          "TRUSTED_PROXIES",
          "addresses or CIDR ranges, separated by commas",
          null,
          "Proxies in front of the product, whose X-Forwarded-For says who the client is, such as"
              + " 10.0.0.0/8; unset, the header is ignored.",
          TrustedProxies::ranges);

  private final List<AddressRange> trusted;

  @Inject
  public TrustedProxies(Configuration configuration) {
    trusted = configuration.find(TRUSTED_PROXIES).orElse(List.of());
  }

  /** For the client proxy only. */
  TrustedProxies() {
    trusted = List.of();
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TRUSTED_PROXIES);
  }

  /**
   * The address of the client: the last one in the header that no trusted proxy has. What stands
   * before that was written by the client itself.
   *
   * @param peer at the other end of the connection
   * @param forwarded values of X-Forwarded-For, in their order
   */
  String client(String peer, List<String> forwarded) {
    if (!isTrusted(peer)) {
      return peer;
    }
    String client = peer;
    List<String> way =
        forwarded.stream().flatMap(header -> Arrays.stream(header.split(","))).toList();
    for (int hop = way.size() - 1; hop >= 0 && isTrusted(client); hop--) {
      Optional<AddressLiteral> before = AddressLiteral.find(withoutPort(way.get(hop).strip()));
      if (before.isEmpty()) {
        return client;
      }
      client = before.get().toString();
    }
    return client;
  }

  private boolean isTrusted(String address) {
    return !trusted.isEmpty()
        && AddressLiteral.find(address)
            .filter(literal -> trusted.stream().anyMatch(range -> range.contains(literal)))
            .isPresent();
  }

  /** Some proxies add the port: {@code 192.0.2.7:4711}, {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    return hop.chars().filter(sign -> sign == ':').count() == 1
        ? hop.substring(0, hop.indexOf(':'))
        : hop;
  }

  private static List<AddressRange> ranges(String text) {
    try {
      return Arrays.stream(text.split(",")).map(String::strip).map(AddressRange::parse).toList();
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "must be IP addresses or ranges such as 10.0.0.0/8, separated by commas", malformed);
    }
  }
}
