package com.creativeai.calls.cost.ui;

import com.creativeai.calls.cost.ChangeCaps;
import com.creativeai.calls.cost.ReadSpending;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The use cases, for the organization of the page's caller. */
@Dependent
public class TenantSpendingDesk implements SpendingDesk {
  @Inject CurrentCaller current;
  @Inject ReadSpending spending;
  @Inject ChangeCaps caps;

  @Override
  public boolean mayChange() {
    return current.get().permissions().contains(Permissions.ORGANIZATION_WRITE);
  }

  @Override
  public ReadSpending.Account account() {
    return spending.read(current.organization());
  }

  @Override
  public void cap(String perDay, String perMonth) {
    if (!mayChange()) {
      throw new ProblemException(CommonProblem.NOT_ALLOWED, "Ask an administrator to do this.");
    }
    caps.change(current.get(), perDay, perMonth);
  }
}
