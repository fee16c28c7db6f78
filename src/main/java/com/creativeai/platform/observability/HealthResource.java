package com.creativeai.platform.observability;

import com.creativeai.platform.observability.DependencyProbes.Reading;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /health} and {@code /health/ready} (OPS-2). */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class HealthResource {
  private static final String UP = "UP";
  private static final String DOWN = "DOWN";
  private static final int MEGABYTE = 1024 * 1024;

  @Inject ReadStatus status;
  @Inject ProductVersion version;
  @Context HttpServletRequest request;

  /** The process itself; {@code uptimeSeconds}, and the heap in MiB. */
  public record Liveness(
      String status, String version, long uptimeSeconds, long heapUsedMb, long heapMaxMb) {}

  /** The process and what it needs; the rest is told on the loopback only. */
  public record Readiness(
      String status,
      @Nullable List<Check> checks,
      Capacity.@Nullable Reading capacity,
      @Nullable List<BreakerCheck> breakers) {}

  /** One circuit breaker; the rest of it is told by {@code /api/v1/status}. */
  public record BreakerCheck(String name, String state) {
    static BreakerCheck of(BreakerReading reading) {
      return new BreakerCheck(reading.name(), reading.state().code());
    }
  }

  /** One dependency; {@code responseMillis} is how long it took to answer. */
  public record Check(
      String name, String status, boolean required, long responseMillis, @Nullable String error) {
    static Check of(Reading reading) {
      return new Check(
          reading.name(),
          reading.up() ? UP : DOWN,
          reading.required(),
          reading.millis(),
          reading.up() ? null : reading.error());
    }
  }

  @GET
  public Liveness live() {
    Runtime runtime = Runtime.getRuntime();
    return new Liveness(
        UP,
        version.text(),
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
        runtime.maxMemory() / MEGABYTE);
  }

  @GET
  @Path("ready")
  public Response ready() {
    NodeStatus now = status.read();
    String summary = now.summary().name();
    Readiness answer =
        isLoopback()
            ? new Readiness(
                summary,
                now.dependencies().stream().map(Check::of).toList(),
                now.capacity(),
                now.breakers().stream().map(BreakerCheck::of).toList())
            : new Readiness(summary, null, null, null);
    return Response.status(now.isReady() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
        .entity(answer)
        .build();
  }

  /** A proxy on this machine is not the loopback of whoever asks it. */
  private boolean isLoopback() {
    String address = request.getRemoteAddr();
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded && (address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1"));
  }
}
