package com.creativeai.identity.ui;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.DefinitionList;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** The plan and what is used of it (O7). */
class PlanCard extends Card {
  private static final long serialVersionUID = 1L;

  PlanCard(Organization tenant) {
    super(Texts.get("organization.plan"));
    Subscription plan = tenant.subscription();
    content(
        new DefinitionList()
            .fact(Texts.get("organization.plan.name"), plan.plan())
            .fact(Texts.get("organization.plan.calls"), calls(plan))
            .fact(
                Texts.get("organization.plan.period"),
                new RelativeTime(plan.currentPeriodEnd()).exact())
            .fact(Texts.get("organization.plan.seats"), seats(tenant)));
  }

  private static Div calls(Subscription plan) {
    Div calls = new Div();
    calls.addClassName("organizations-usage");
    if (plan.callsLimit().isEmpty()) {
      calls.add(new Span(Texts.get("organization.plan.unlimited", plan.callsUsed())));
      return calls;
    }
    long limit = plan.callsLimit().getAsLong();
    ProgressBar bar = new ProgressBar(0, Math.max(1, limit), Math.min(plan.callsUsed(), limit));
    bar.getElement().setAttribute("aria-label", Texts.get("organization.plan.calls"));
    calls.add(new Span(Texts.get("organization.plan.of", plan.callsUsed(), limit)), bar);
    return calls;
  }

  private static String seats(Organization tenant) {
    int members = tenant.members().size();
    return tenant.subscription().seats().isEmpty()
        ? Texts.get("organization.plan.unlimited", members)
        : Texts.get("organization.plan.of", members, tenant.subscription().seats().getAsInt());
  }
}
