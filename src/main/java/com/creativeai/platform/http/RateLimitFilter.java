package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimitSettings;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.security.ClientAddress;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits requests to machine addresses: all together, and those of one caller by what they do (H6).
 * Health and the API's document are free, pages and static files are not machine addresses.
 */
@Provider
@ApplicationScoped
@PreMatching
@Priority(Priorities.AUTHENTICATION - 200)
public class RateLimitFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject RateLimiter limiter;
  @Inject Configuration configuration;
  @Inject CurrentCaller current;

  /** Of JAX-RS: the one that CDI gives has not been through the filters. */
  @Context HttpServletRequest servletRequest;

  private final Map<Kind, RateLimit> limits = new EnumMap<>(Kind.class);
  private @Nullable RateLimit global;

  @PostConstruct
  void read() {
    global = configuration.get(RateLimitSettings.RATE_LIMIT_GLOBAL);
    for (Kind kind : Kind.values()) {
      limits.put(kind, configuration.get(kind.setting));
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Kind> kind = Kind.of(request.getMethod(), request.getUriInfo().getPath());
    kind.ifPresent(known -> limit(request, known));
  }

  private void limit(ContainerRequestContext request, Kind kind) {
    RateLimit together = global;
    RateLimit one = limits.get(kind);
    if (together == null || one == null) {
      throw new IllegalStateException("limits are read before requests come");
    }
    // One's own bucket comes first, so that what is refused there takes nothing from the others.
    Allowance own = limiter.take(kind.name() + " " + who(kind), one);
    if (!own.isGranted()) {
      RateLimitHeaders.refuse(request, own);
      return;
    }
    // Vendors' callbacks must get through while somebody storms the API.
    Allowance all = kind == Kind.CALLBACK ? own : limiter.take("all", together);
    if (all.isGranted()) {
      RateLimitHeaders.note(request, own);
    } else {
      RateLimitHeaders.refuse(request, all);
    }
  }

  private String who(Kind kind) {
    ClientAddress address = ClientAddress.of(servletRequest.getRemoteAddr());
    return kind.isByAddress
        ? address.toString()
        : current.find().map(RateLimitHeaders::bucketOf).orElseGet(address::toString);
  }

  /** What a request does, by its address. */
  enum Kind {
    READ(RateLimitSettings.RATE_LIMIT_READ, false),
    WRITE(RateLimitSettings.RATE_LIMIT_WRITE, false),
    SIGN_IN(RateLimitSettings.RATE_LIMIT_SIGN_IN, true),
    CALLBACK(RateLimitSettings.RATE_LIMIT_CALLBACKS, true);

    /** Of paths; the container ignores them when it looks for what serves an address. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    private final Setting<RateLimit> setting;
    private final boolean isByAddress;

    Kind(Setting<RateLimit> setting, boolean isByAddress) {
      this.setting = setting;
      this.isByAddress = isByAddress;
    }

    /** Empty for what is not limited. */
    static Optional<Kind> of(String method, String path) {
      String plain = PARAMETERS.matcher(path).replaceAll("");
      String address = plain.startsWith("/") ? plain.substring(1) : plain;
      if (address.startsWith("callbacks/")) {
        return Optional.of(CALLBACK);
      }
      if (address.startsWith("auth/")) {
        return Optional.of(SIGN_IN);
      }
      if (address.startsWith("api/")) {
        return Optional.of(READING.contains(method) ? READ : WRITE);
      }
      return Optional.empty();
    }
  }
}
