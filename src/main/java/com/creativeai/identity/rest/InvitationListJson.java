package com.creativeai.identity.rest;

import java.util.List;

/**
 * A page of open invitations, the one sent last coming first.
 *
 * @param total how many there are in all
 * @param page counted from 1
 */
public record InvitationListJson(
    List<InvitationJson> invitations, int total, int page, int limit) {}
