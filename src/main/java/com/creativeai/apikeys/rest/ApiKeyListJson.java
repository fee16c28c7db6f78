package com.creativeai.apikeys.rest;

import java.util.List;

/** All keys of the organization, those in force first. */
public record ApiKeyListJson(List<ApiKeyJson> apiKeys) {}
