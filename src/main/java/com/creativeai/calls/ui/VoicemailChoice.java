package com.creativeai.calls.ui;

import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.VoicemailPolicy.Action;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

/** What happens when a voicemail answers; closed until somebody wants to choose. */
class VoicemailChoice extends Details {
  private final Select<Action> action = new Select<>();
  private final TextArea message = new TextArea(Texts.get("calls.new.voicemail.message"));

  VoicemailChoice() {
    super(Texts.get("calls.new.more"));
    action.setLabel(Texts.get("calls.new.voicemail"));
    action.setHelperText(Texts.get("calls.new.voicemail.help"));
    action.setItemLabelGenerator(one -> Texts.get("calls.new.voicemail." + one.code()));
    action.setItems(Action.values());
    action.setValue(Action.TALK);
    action.addValueChangeListener(change -> message.setVisible(leavesMessage()));
    CharacterCounter.under(
        message, VoicemailPolicy.LONGEST_MESSAGE, Texts.get("calls.new.voicemail.message.help"));
    message.setPlaceholder(Texts.get("calls.new.voicemail.message.example"));
    message.setManualValidation(true);
    message.setVisible(false);
    Div fields = new Div(action, message);
    fields.addClassName("cai-form");
    add(fields);
  }

  /** The field that a message which cannot be left is told at. */
  TextArea message() {
    return message;
  }

  VoicemailPolicy policy() {
    return new VoicemailPolicy(action.getValue(), leavesMessage() ? message.getValue() : "");
  }

  private boolean leavesMessage() {
    return action.getValue() == Action.LEAVE_MESSAGE;
  }
}
