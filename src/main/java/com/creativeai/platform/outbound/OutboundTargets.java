package com.creativeai.platform.outbound;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says where requests may go: by the looks of an address (O1), and by what it stands for (O2). */
@ApplicationScoped
public class OutboundTargets {
  private static final int HTTPS = 443;
  private static final Set<Integer> PORTS = Set.of(HTTPS, 8443, 9443);
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_HOST = 253;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** The last label of a name is no number, so that no spelling of an address looks like one. */
  private static final Pattern NAME =
      Pattern.compile("(?:" + LABEL + "\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private static final String LOOPBACK = "127.0.0.1";

  private final Set<Integer> loopbackPorts;
  private final String ownHost;

  @Inject
  public OutboundTargets(Configuration configuration) {
    DeploymentSettings deployment = new DeploymentSettings(configuration);
    ownHost = deployment.publicOrigin().getHost().toLowerCase(Locale.ROOT);
    loopbackPorts =
        configuration
            .find(OutboundSettings.OUTBOUND_LOOPBACK_PORTS)
            .filter(ports -> deployment.isClosedSandbox())
            .orElse(Set.of());
  }

  /** For the client proxy only. */
  OutboundTargets() {
    this(new Configuration(name -> Optional.empty()));
  }

  /** What is wrong with an address, in a sentence; empty when requests may go there. */
  public Optional<String> complaint(String url) {
    if (url.length() > LONGEST_URL) {
      return Optional.of("Use at most " + LONGEST_URL + " characters.");
    }
    try {
      URI uri = new URI(url);
      return isTrial(uri) ? Optional.empty() : complaint(uri);
    } catch (java.net.URISyntaxException malformed) {
      return Optional.of("This is no web address.");
    }
  }

  private Optional<String> complaint(URI uri) {
    String host = uri.getHost();
    if (!"https".equals(uri.getScheme()) || host == null) {
      return Optional.of("Begin with https:// and the name of a host.");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("Leave out user, password and #.");
    }
    if (!PORTS.contains(port(uri))) {
      return Optional.of("Use port 443, 8443 or 9443.");
    }
    if (host.length() > LONGEST_HOST || !NAME.matcher(host).matches()) {
      return Optional.of("Name the host by its full name, without numbers in its place.");
    }
    return host.toLowerCase(Locale.ROOT).equals(ownHost)
        ? Optional.of("This is the platform itself.")
        : Optional.empty();
  }

  /** A place on this machine that was set up to try things out (O5). */
  boolean isTrial(URI uri) {
    return "http".equals(uri.getScheme())
        && LOOPBACK.equals(uri.getHost())
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && loopbackPorts.contains(uri.getPort());
  }

  /**
   * The addresses to connect to, each of them checked.
   *
   * @throws UnknownHostException when one of them is not public, or there is none
   */
  List<InetAddress> resolve(URI uri, Names names) throws UnknownHostException {
    if (isTrial(uri)) {
      return List.of(InetAddress.getByName(LOOPBACK));
    }
    InetAddress[] found = names.resolve(uri.getHost());
    if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
      throw new UnknownHostException("not on the public internet");
    }
    return List.of(found);
  }

  static int port(URI uri) {
    return uri.getPort() < 0 ? HTTPS : uri.getPort();
  }

  /** Who knows the addresses of names. */
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }
}
