package com.creativeai.platform.outbound;

import com.creativeai.platform.security.AddressLiteral;
import com.creativeai.platform.security.AddressRange;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the public internet (O2), by IANA's special-purpose registries. */
final class PublicAddresses {
  private static final List<AddressRange> SPECIAL_V4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Everything else of IPv6 is local, mapped, translated (NAT64), multicast or unused. */
  private static final AddressRange GLOBAL_V6 = AddressRange.parse("2000::/3");

  /** Teredo and other protocols, documentation, 6to4. */
  private static final List<AddressRange> SPECIAL_V6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  /** Of an IPv4 address written as an IPv6 one, Java makes the IPv4 one before it gets here. */
  static boolean contain(InetAddress address) {
    AddressLiteral literal = new AddressLiteral(address);
    boolean special =
        address instanceof Inet4Address
            ? isIn(SPECIAL_V4, literal)
            : !GLOBAL_V6.contains(literal) || isIn(SPECIAL_V6, literal);
    return !special && !isOurs(address);
  }

  private static boolean isOurs(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }

  private static boolean isIn(List<AddressRange> ranges, AddressLiteral address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::parse).toList();
  }
}
