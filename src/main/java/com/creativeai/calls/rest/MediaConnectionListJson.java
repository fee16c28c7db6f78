package com.creativeai.calls.rest;

import java.util.List;

/**
 * Media connections.
 *
 * @param logging whether connections are watched at all
 */
public record MediaConnectionListJson(boolean logging, List<MediaConnectionJson> connections) {}
