package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.TwilioSettings;
import com.creativeai.calls.provider.twilio.TwilioSignature;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets through what Twilio signed about an attempt that we dialed or a number of ours, for our
 * account; everything else is a 403 without a reason (TW4).
 */
@Provider
@TwilioSigned
@Priority(Priorities.AUTHENTICATION)
public class SignatureFilter implements ContainerRequestFilter {
  private static final Logger LOG = System.getLogger(SignatureFilter.class.getName());

  @Inject DeploymentSettings deployment;
  @Inject TwilioSettings settings;
  @Inject TwilioSignature signature;
  @Inject CallbackAddresses addresses;
  @Inject CurrentCallback current;

  /** For the container. */
  public SignatureFilter() {}

  SignatureFilter(
      DeploymentSettings deployment,
      TwilioSettings settings,
      TwilioSignature signature,
      CallbackAddresses addresses,
      CurrentCallback current) {
    this.deployment = deployment;
    this.settings = settings;
    this.signature = signature;
    this.addresses = addresses;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Map<String, List<String>> form = FormBody.read(request.getEntityStream());
    request.setEntityStream(new ByteArrayInputStream(new byte[0]));
    String given = request.getHeaderString(TwilioSignature.HEADER);
    if (!signature.isGenuine(publicAddress(request.getUriInfo()), form, given)) {
      throw refused("signature");
    }
    current.set(callback(request.getUriInfo(), form));
  }

  private SignedCallback callback(UriInfo uri, Map<String, List<String>> form) {
    if (!SignedCallback.find(form, "AccountSid").equals(Optional.of(settings.accountSid()))) {
      throw refused("account");
    }
    CarrierCallId call =
        SignedCallback.find(form, "CallSid")
            .filter(sid -> sid.length() <= 64)
            .map(CarrierCallId::new)
            .orElseThrow(() -> refused("call"));
    try {
      OrganizationId organization = OrganizationId.parse(place(uri, "organization"));
      return new SignedCallback(organization, attempt(uri, organization, call), call, form);
    } catch (IllegalArgumentException malformed) {
      throw refused("path");
    }
  }

  /** The one in the path, or of the call that came in for the number in the path. */
  private AttemptId attempt(UriInfo uri, OrganizationId organization, CarrierCallId call) {
    String mac = place(uri, "mac");
    if (uri.getPathParameters().containsKey("number")) {
      if (!addresses.isOurs(organization, NumberId.parse(place(uri, "number")), mac)) {
        throw refused("mac");
      }
      return AttemptId.first(CallId.of(call));
    }
    AttemptId attempt = new AttemptId(place(uri, "attempt"));
    if (!addresses.isOurs(organization, attempt, mac)) {
      throw refused("mac");
    }
    return attempt;
  }

  /** As Twilio knows it: nothing of it is taken from the request but path and query, undecoded. */
  private String publicAddress(UriInfo uri) {
    String path = uri.getPath(false);
    String query = uri.getRequestUri().getRawQuery();
    return deployment.publicOrigin()
        + (path.startsWith("/") ? path : "/" + path)
        + (query == null ? "" : "?" + query);
  }

  private static String place(UriInfo uri, String name) {
    return String.valueOf(uri.getPathParameters().getFirst(name));
  }

  private static ProblemException refused(String what) {
    LOG.log(Level.WARNING, "event=callback_refused carrier=twilio wrong={0}", what);
    return new ProblemException(
        CommonProblem.NOT_ALLOWED, "This address answers our carrier only.");
  }
}
