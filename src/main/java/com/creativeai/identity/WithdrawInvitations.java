package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Takes back what machines sent out, when their makers may not give it any more (O9). */
@ApplicationScoped
public class WithdrawInvitations {
  @Inject OrganizationChanges changes;

  public WithdrawInvitations() {}

  public WithdrawInvitations(OrganizationChanges changes) {
    this.changes = changes;
  }

  /**
   * Withdraws.
   *
   * @param senders subjects; those who sent nothing do no harm
   */
  public void sentBy(OrganizationId organization, Set<String> senders) {
    changes.change(
        organization,
        new OrganizationChanges.Entry(
            "system", "invitation.withdrawn", organization.toString(), Map.of()),
        tenant ->
            tenant.withInvitations(
                tenant.invitations().stream()
                    .filter(sent -> !senders.contains(sent.invitedBy()))
                    .toList()));
  }
}
