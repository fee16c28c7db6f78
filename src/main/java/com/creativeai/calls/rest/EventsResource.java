package com.creativeai.calls.rest;

import com.creativeai.calls.FactTypes;
import com.creativeai.calls.ReadEvents;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what happened on calls, for those who follow without the socket or come back to it. */
@Path("/api/v1/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MOST = 100;

  @Inject CurrentCaller current;
  @Inject ReadEvents events;

  @GET
  @RolesAllowed(Permissions.CALLS_READ)
  public EventListJson list(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("type") @Nullable List<String> type) {
    QueryFields fields = new QueryFields();
    long from = fields.position("after", after);
    int most = fields.limit(limit, DEFAULT_LIMIT, MOST);
    Set<String> types = types(fields, type);
    fields.check();
    return EventListJson.of(
        events.page(
            current.organization(),
            from,
            fact -> types.isEmpty() || types.contains(fact.type()),
            most));
  }

  private static Set<String> types(QueryFields fields, @Nullable List<String> wanted) {
    Set<String> types = new HashSet<>();
    for (String some : wanted == null ? List.<String>of() : wanted) {
      for (String one : some.split(",")) {
        if (FactTypes.ALL.contains(one.strip())) {
          types.add(one.strip());
        } else {
          fields.refuse("type", "There is no type of event \"" + one + "\".");
        }
      }
    }
    return types;
  }
}
