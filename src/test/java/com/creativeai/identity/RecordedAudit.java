package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was recorded, by any thread, for tests to read. */
public final class RecordedAudit implements AuditTrail {
  /** One call of {@link #record}. */
  public record Line(
      OrganizationId organization,
      String actor,
      String action,
      String target,
      Map<String, String> details) {}

  public final List<Line> lines = new CopyOnWriteArrayList<>();

  @Override
  public void record(
      OrganizationId organization,
      String actor,
      String action,
      String target,
      Map<String, String> details) {
    lines.add(new Line(organization, actor, action, target, Map.copyOf(details)));
  }

  public List<String> actions() {
    return lines.stream().map(Line::action).toList();
  }
}
