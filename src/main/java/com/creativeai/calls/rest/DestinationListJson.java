package com.creativeai.calls.rest;

import java.util.List;

/** The transfer destinations of the organization. */
public record DestinationListJson(List<DestinationJson> destinations) {}
