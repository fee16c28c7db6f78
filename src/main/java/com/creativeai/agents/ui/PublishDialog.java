package com.creativeai.agents.ui;

import com.creativeai.agents.PublishAgent;
import com.creativeai.agents.SpecChange;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows what calls will notice, and asks for a word about it. */
class PublishDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final TextField note = new TextField(Texts.get("agents.publish.note"));

  /**
   * @param publish is given the note
   */
  PublishDialog(List<SpecChange> changes, Consumer<String> publish) {
    setHeaderTitle(Texts.get("agents.publish.title"));
    setWidth("40rem");
    setMaxWidth("94vw");
    note.setManualValidation(true);
    CharacterCounter.under(note, PublishAgent.LONGEST_NOTE, Texts.get("agents.publish.note.help"));
    Div form = new Div(new Paragraph(Texts.get("agents.publish.sentence")));
    if (!changes.isEmpty()) {
      form.add(new SpecDiff(changes));
    }
    form.add(note);
    form.addClassName("cai-form");
    add(form);
    Button go = new Button(Texts.get("agents.publish"));
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.setDisableOnClick(true);
    go.addClickListener(
        click -> {
          if (Attempt.of("agent", Map.of("note", note), () -> publish.accept(note.getValue()))) {
            close();
          }
          go.setEnabled(true);
        });
    getFooter().add(new Button(Texts.get("agents.cancel"), click -> close()), go);
  }
}
