package com.creativeai.identity.rest;

import java.util.List;

/**
 * A page of members, the highest roles first.
 *
 * @param total how many there are in all
 * @param page counted from 1
 */
public record MemberListJson(List<MemberJson> members, int total, int page, int limit) {}
