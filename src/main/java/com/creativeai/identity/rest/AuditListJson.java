package com.creativeai.identity.rest;

import java.util.List;

/**
 * A page of the audit log, newest first.
 *
 * @param total how many the filter finds in all
 * @param page counted from 1
 */
public record AuditListJson(List<AuditEntryJson> entries, long total, int page, int limit) {}
