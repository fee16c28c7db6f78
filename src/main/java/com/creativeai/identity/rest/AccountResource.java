package com.creativeai.identity.rest;

import static com.creativeai.identity.rest.AuthRequest.required;

import com.creativeai.identity.AuthSessions;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.Proofs;
import com.creativeai.identity.Redeem;
import com.creativeai.identity.RequestMail;
import com.creativeai.identity.SignUp;
import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.User;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening accounts and getting back into them (ID-1, ID-3). */
@Path("/auth/v1")
@AuthDialect
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
  private static final Set<Purpose> ADDRESS = Set.of(Purpose.SIGN_UP, Purpose.EMAIL_CHANGE);
  private static final Map<String, Set<Purpose>> TYPES =
      Map.of(
          "signup",
          ADDRESS,
          "email",
          ADDRESS,
          "email_change",
          Set.of(Purpose.EMAIL_CHANGE),
          "recovery",
          Set.of(Purpose.RECOVERY));

  @Inject SignUp signUp;
  @Inject RequestMail mail;
  @Inject Redeem redeem;
  @Inject AuthSessions sessions;
  @Context HttpServletRequest client;

  @POST
  @Path("signup")
  public Record signUp(AuthRequest body) {
    User user =
        signUp.signUp(
            new SignUp.Command(
                required(body.email(), "email"),
                required(body.password(), "password"),
                "",
                body.metadata(),
                client.getRemoteAddr()));
    return signUp.isLetInAtOnce()
        ? GrantJson.of(sessions.open(user, Proofs.PASSWORD))
        : UserJson.of(user, List.of());
  }

  /** The same answer for every address, and as quick. */
  @POST
  @Path("recover")
  public Response recover(AuthRequest body) {
    mail.recovery(address(body), client.getRemoteAddr());
    return Response.ok("{}", MediaType.APPLICATION_JSON_TYPE).build();
  }

  @POST
  @Path("resend")
  public Response resend(AuthRequest body) {
    if (!"signup".equals(body.type())) {
      throw unknown("type");
    }
    mail.confirmation(address(body), client.getRemoteAddr());
    return Response.ok("{}", MediaType.APPLICATION_JSON_TYPE).build();
  }

  @POST
  @Path("verify")
  public GrantJson verify(AuthRequest body) {
    Set<Purpose> purposes = TYPES.get(required(body.type(), "type"));
    if (purposes == null) {
      throw unknown("type");
    }
    return GrantJson.of(sessions.open(redeemed(body, purposes), Proofs.MAIL));
  }

  private User redeemed(AuthRequest body, Set<Purpose> purposes) {
    @Nullable String link = body.tokenHash();
    if (link != null) {
      return redeem.link(link, purposes);
    }
    Purpose purpose =
        purposes.contains(Purpose.SIGN_UP) ? Purpose.SIGN_UP : purposes.iterator().next();
    return redeem.code(
        required(body.email(), "email"),
        required(body.token(), "token"),
        purpose,
        client.getRemoteAddr());
  }

  /** What cannot be an address is told: nobody has it. */
  private static String address(AuthRequest body) {
    return EmailAddress.find(required(body.email(), "email"))
        .map(EmailAddress::value)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    IdentityProblem.EMAIL_INVALID, "email", "Enter an e-mail address."));
  }

  private static ProblemException unknown(String field) {
    return ProblemException.atField(
        CommonProblem.INVALID_REQUEST, field, "This " + field + " is not known here.");
  }
}
