package com.creativeai.calls.connection;

import com.creativeai.calls.port.CarrierConnection;
import com.creativeai.calls.port.ReachProof;
import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether we are reached under our public address (CC5). */
@ApplicationScoped
class AddressProbe implements Probe {
  private static final List<String> SETTING = List.of(DeploymentSettings.PUBLIC_ORIGIN.name());
  private static final int FORBIDDEN = 403;

  private final DeploymentSettings deployment;
  private final CarrierConnection carrier;
  private final ReachProof proof;
  private final Knock knock;
  private final Names names;

  /** Who knows the addresses of names. */
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  @Inject
  AddressProbe(
      DeploymentSettings deployment, CarrierConnection carrier, ReachProof proof, Knock knock) {
    this(deployment, carrier, proof, knock, InetAddress::getAllByName);
  }

  AddressProbe(
      DeploymentSettings deployment,
      CarrierConnection carrier,
      ReachProof proof,
      Knock knock,
      Names names) {
    this.deployment = deployment;
    this.carrier = carrier;
    this.proof = proof;
    this.knock = knock;
    this.names = names;
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway")
  AddressProbe() {
    this(null, null, null, null);
  }

  @Override
  public Set<Check> checks() {
    return EnumSet.copyOf(Check.of(Part.CALLBACKS));
  }

  @Override
  public void run(Asker asker, Report report) {
    URI origin = deployment.publicOrigin();
    Finding address = address(origin);
    Finding name = name(origin);
    report.found(Check.ADDRESS, address);
    report.found(Check.NAME, name);
    if (name.state() == CheckState.FAILED) {
      report.found(Check.CALLBACK, Finding.of(Verdict.ADDRESS_FIRST));
      report.found(Check.MEDIA_SOCKET, Finding.of(Verdict.ADDRESS_FIRST));
      return;
    }
    report.found(Check.CALLBACK, callback());
    report.found(Check.MEDIA_SOCKET, mediaSocket());
  }

  private Finding address(URI origin) {
    boolean live = !deployment.isTelephonySandbox() || !deployment.isVoiceAgentSandbox();
    if (Places.isThisMachine(origin)) {
      return live
          ? Finding.of(Verdict.ADDRESS_NOT_PUBLIC).with("address", origin).lookAt(SETTING)
          : Finding.of(Verdict.ADDRESS_FOR_SANDBOX).with("address", origin);
    }
    return "https".equals(origin.getScheme())
        ? Finding.of(Verdict.ADDRESS_STATED).with("address", origin)
        : Finding.of(Verdict.ADDRESS_NOT_SECURE).with("address", origin).lookAt(SETTING);
  }

  private Finding name(URI origin) {
    if (Places.isThisMachine(origin)) {
      return Finding.of(Verdict.ON_THIS_MACHINE);
    }
    String host = origin.getHost();
    try {
      boolean inside = Arrays.stream(names.resolve(host)).anyMatch(AddressProbe::isInside);
      return Finding.of(inside ? Verdict.NAME_LEADS_INSIDE : Verdict.NAME_KNOWN).with("host", host);
    } catch (UnknownHostException unknown) {
      return Finding.of(Verdict.NAME_UNKNOWN).with("host", host).lookAt(SETTING);
    }
  }

  private Finding callback() {
    String question = proof.ask();
    try {
      Knock.Answer answer = knock.get(proof.address(question));
      return proof.answer(question).equals(Optional.of(answer.text().strip()))
          ? Finding.of(Verdict.REACHED).with("address", deployment.publicOrigin())
          : Finding.of(Verdict.SOMEBODY_ELSE).with("status", answer.status()).lookAt(SETTING);
    } catch (Unanswered silent) {
      return unanswered(silent);
    }
  }

  private Finding mediaSocket() {
    URI socket = carrier.mediaSocket();
    String question = proof.ask();
    try {
      Knock.Answer answer = knock.handshake(socket, question);
      if (answer.status() != FORBIDDEN) {
        return Finding.of(Verdict.SOMEBODY_ELSE).with("status", answer.status()).lookAt(SETTING);
      }
      return proof.answer(question).equals(answer.proof())
          ? Finding.of(Verdict.REACHED).with("address", socket)
          : Finding.of(Verdict.UPGRADE_LOST);
    } catch (Unanswered silent) {
      return unanswered(silent);
    }
  }

  private static Finding unanswered(Unanswered silent) {
    return Finding.of(
            silent.reason() == Unanswered.Reason.CERTIFICATE
                ? Verdict.CERTIFICATE_REFUSED
                : Verdict.NOT_REACHED)
        .lookAt(SETTING);
  }

  private static boolean isInside(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress();
  }
}
