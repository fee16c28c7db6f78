package com.creativeai.calls.rest;

import com.creativeai.calls.number.BuyNumber;
import com.creativeai.calls.number.ChangeNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.NumberProblem;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.number.ReadNumbers;
import com.creativeai.calls.number.ReleaseNumber;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** The phone numbers of the caller's organization (CALL-11). */
@Path("/api/v1/numbers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumbersResource {
  @Inject CurrentCaller current;
  @Inject ReadNumbers numbers;
  @Inject BuyNumber buyNumber;
  @Inject ChangeNumber changeNumber;
  @Inject ReleaseNumber releaseNumber;
  @Inject Clock clock;

  @GET
  @RolesAllowed(Permissions.NUMBERS_READ)
  public NumberListJson list() {
    return new NumberListJson(
        numbers.list(current.organization()).stream().map(this::json).toList());
  }

  /** What the carrier sells. */
  @GET
  @Path("available")
  @RolesAllowed(Permissions.NUMBERS_READ)
  public OfferListJson available(
      @QueryParam("country") @DefaultValue("US") String country,
      @QueryParam("areaCode") @DefaultValue("") String areaCode,
      @QueryParam("contains") @DefaultValue("") String contains) {
    QueryFields fields = new QueryFields();
    if (!country.matches("[A-Z]{2}")) {
      fields.refuse("country", "Two capital letters, for example US.");
    }
    if (!areaCode.matches("[0-9]{0,6}")) {
      fields.refuse("areaCode", "Up to 6 digits.");
    }
    if (!contains.matches("[0-9]{0,10}")) {
      fields.refuse("contains", "Up to 10 digits.");
    }
    fields.check();
    return OfferListJson.of(numbers.search(new NumberDesk.Wish(country, areaCode, contains)));
  }

  @POST
  @RolesAllowed(Permissions.NUMBERS_WRITE)
  public Response buy(BuyNumberRequest request) {
    OwnNumber bought = buyNumber.buy(current.get(), request.digits(), request.agent());
    return Response.created(URI.create("/api/v1/numbers/" + bought.id()))
        .entity(json(bought))
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.NUMBERS_READ)
  public NumberJson get(@PathParam("id") String id) {
    return json(numbers.get(current.organization(), parse(id)));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed(Permissions.NUMBERS_WRITE)
  public NumberJson change(@PathParam("id") String id, ChangeNumberRequest request) {
    return json(changeNumber.change(current.get(), parse(id), request.command()));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.NUMBERS_WRITE)
  public Response release(@PathParam("id") String id) {
    releaseNumber.release(current.get(), parse(id));
    return Response.noContent().build();
  }

  private NumberJson json(OwnNumber number) {
    return NumberJson.of(number, clock.instant());
  }

  /** An id of another form names no number, like one that is nobody's. */
  private static NumberId parse(String id) {
    try {
      return NumberId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(NumberProblem.NUMBER_NOT_FOUND, "There is no such number.");
    }
  }
}
