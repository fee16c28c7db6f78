package com.creativeai.platform.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The one JAX-RS application; its resources and providers are found by the container, and {@link
 * RestAddresses} gives it its public addresses.
 */
@ApplicationPath(RestAddresses.INTERNAL_PATH)
public class RestApplication extends Application {}
