package com.creativeai.identity.ui;

import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** New recovery codes, which are shown this once: to copy, or to keep as a file. */
class RecoveryCodeSheet extends Div {
  private static final long serialVersionUID = 1L;

  RecoveryCodeSheet(List<String> codes, Runnable kept) {
    addClassName("cai-form");
    Paragraph sentence = new Paragraph(Texts.get("two-step.codes.sentence"));
    sentence.getElement().setAttribute("role", "status");
    UnorderedList list = new UnorderedList();
    list.addClassName("two-step-codes");
    list.getElement().setAttribute("aria-label", Texts.get("two-step.codes"));
    codes.forEach(code -> list.add(new ListItem(code)));
    String all = String.join("\n", codes) + "\n";
    // The file is made of the page itself: the codes go over the wire once.
    Anchor file = new Anchor();
    file.setText(Texts.get("two-step.codes.download"));
    file.setHref("data:text/plain;charset=utf-8," + URLEncoder.encode(all, StandardCharsets.UTF_8));
    file.getElement().setAttribute("download", "recovery-codes.txt");
    file.getElement().setAttribute("router-ignore", true);
    Button done = FactorSetUp.primary(Texts.get("two-step.codes.kept"));
    done.addClickListener(click -> kept.run());
    Div actions = new Div(new CopyableId(all, Texts.get("two-step.codes.copy")), file, done);
    actions.addClassName("cai-actions");
    add(sentence, list, actions);
  }
}
