package com.creativeai.identity.rest;

import java.util.List;

/**
 * A page of organizations.
 *
 * @param total how many there are in all
 * @param page counted from 1
 */
public record OrganizationListJson(
    List<OrganizationJson> organizations, int total, int page, int limit) {}
