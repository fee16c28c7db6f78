package com.creativeai.platform.http;

import jakarta.ws.rs.core.Application;

/** The one JAX-RS application; its resources and providers are found by the container. */
public class RestApplication extends Application {}
