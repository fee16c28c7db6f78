package com.creativeai.identity.ui;

import com.creativeai.identity.model.Organization;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** Whether the organization requires two-step sign-in (F9). */
class SecondFactorCard extends Card {
  private static final long serialVersionUID = 1L;

  SecondFactorCard(OrganizationDesk desk, Organization tenant) {
    super(Texts.get("organization.two-step"));
    Paragraph sentence = new Paragraph(Texts.get("organization.two-step.sentence"));
    sentence.addClassName("cai-muted");
    Checkbox required = new Checkbox(Texts.get("organization.two-step.required"));
    required.setValue(tenant.settings().secondFactorRequired());
    Button apply = new Button(Texts.get("organization.two-step.apply"));
    apply.setDisableOnClick(true);
    apply.addClickListener(
        click -> {
          boolean saved =
              Attempt.of(
                  "organization",
                  Map.of("settings.secondFactorRequired", required),
                  () -> desk.requireSecondFactor(required.getValue()));
          if (saved) {
            Toasts.success(Texts.get("organization.saved"));
          }
          apply.setEnabled(true);
        });
    Div actions = new Div(apply);
    actions.addClassName("cai-actions");
    Anchor own = new Anchor("/" + TwoStepView.PATH, Texts.get("organization.two-step.own"));
    Div form = new Div(sentence, required, own, actions);
    form.addClassName("cai-form");
    content(form);
  }
}
