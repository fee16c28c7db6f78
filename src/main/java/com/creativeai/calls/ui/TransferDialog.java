package com.creativeai.calls.ui;

import com.creativeai.calls.TransferCall;
import com.creativeai.calls.model.Transfer.Mode;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** To whom a live call goes, and what that person is told before. */
class TransferDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(TransferDialog.class.getName());

  /** Hands the call over. */
  interface Order {
    void give(Destination destination, Mode mode, String briefing);
  }

  private final transient Order order;
  private final Select<Destination> destination = new Select<>();
  private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
  private final TextArea briefing = new TextArea(Texts.get("calls.transfer.briefing"));
  private final Paragraph problem = new Paragraph();
  private final Button give = new Button(Texts.get("calls.transfer"), click -> give());

  TransferDialog(List<Destination> destinations, Order order) {
    this.order = order;
    setHeaderTitle(Texts.get("calls.transfer.title"));
    setWidth("30rem");
    setMaxWidth("94vw");
    getFooter().add(new Button(Texts.get("calls.transfer.cancel"), click -> close()));
    if (destinations.isEmpty()) {
      add(
          new Paragraph(Texts.get("calls.transfer.none")),
          new Anchor("numbers", Texts.get("calls.transfer.none.next")));
      return;
    }
    destination.setLabel(Texts.get("calls.transfer.to"));
    destination.setItemLabelGenerator(Destination::name);
    destination.setItems(destinations);
    destination.setValue(destinations.get(0));
    mode.setLabel(Texts.get("calls.transfer.mode"));
    mode.setItemLabelGenerator(one -> Texts.get("calls.transfer.mode." + one.code()));
    mode.setItems(Mode.WARM, Mode.COLD);
    mode.setValue(Mode.WARM);
    mode.addValueChangeListener(change -> briefing.setVisible(change.getValue() == Mode.WARM));
    CharacterCounter.under(
        briefing, TransferCall.LONGEST_BRIEFING, Texts.get("calls.transfer.briefing.help"));
    problem.addClassName("calls-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    Div form = new Div(problem, destination, mode, briefing);
    form.addClassName("cai-form");
    add(form);
    give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    give.setDisableOnClick(true);
    getFooter().add(give);
  }

  private void give() {
    problem.setVisible(false);
    try {
      order.give(
          destination.getValue(),
          mode.getValue(),
          mode.getValue() == Mode.WARM ? briefing.getValue() : "");
      close();
      Toasts.success(Texts.get("calls.transfer.asked", destination.getValue().name()));
    } catch (ProblemException refused) {
      complain(refused.detail());
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "transfer", failed);
      complain(Texts.get("calls.transfer.failed", RequestId.current()));
    }
  }

  private void complain(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
    give.setEnabled(true);
  }
}
