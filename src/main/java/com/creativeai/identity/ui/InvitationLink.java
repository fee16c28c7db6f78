package com.creativeai.identity.ui;

import com.creativeai.identity.InviteMember;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says that the letter is on its way, and shows the link this once. */
class InvitationLink extends Dialog {
  private static final long serialVersionUID = 1L;

  InvitationLink(InviteMember.Sent sent) {
    setHeaderTitle(Texts.get("members.sent.title"));
    Div words =
        new Div(
            new Paragraph(Texts.get("members.sent.sentence", sent.invitation().email().value())),
            new CopyableId(sent.link()));
    words.addClassNames("cai-stack", "organizations-dialog");
    add(words);
    Button done = new Button(Texts.get("members.sent.done"), click -> close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.setAutofocus(true);
    getFooter().add(done);
  }
}
