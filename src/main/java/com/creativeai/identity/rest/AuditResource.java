package com.creativeai.identity.rest;

import com.creativeai.identity.ExportAudit;
import com.creativeai.identity.ReadAudit;
import com.creativeai.identity.VerifyAudit;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The audit log of the caller's organization. */
@Path("/api/v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject CurrentCaller current;
  @Inject ReadAudit audit;
  @Inject ExportAudit exports;
  @Inject VerifyAudit verifier;

  @GET
  @RolesAllowed(Permissions.AUDIT_READ)
  public AuditListJson list(@BeanParam AuditQuery query) {
    OrganizationId organization = current.organization();
    AuditFilter filter = query.filter();
    int limit = query.pageSize();
    AuditPage page = audit.page(organization, filter, (query.pageNumber() - 1) * limit, limit);
    var names = audit.names(organization, page.entries());
    return new AuditListJson(
        page.entries().stream().map(entry -> AuditEntryJson.of(entry, names)).toList(),
        page.total(),
        query.pageNumber(),
        limit);
  }

  /** Streams; the export is an entry of the log itself. */
  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed(Permissions.AUDIT_READ)
  public Response export(@BeanParam AuditQuery query) {
    StreamingOutput csv = exports.export(current.get(), query.filter())::writeTo;
    return Response.ok(csv, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("verification")
  @RolesAllowed(Permissions.AUDIT_READ)
  public AuditVerificationJson verify() {
    return AuditVerificationJson.of(verifier.verify(current.organization()));
  }
}
