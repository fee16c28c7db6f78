package com.creativeai.calls.number.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.port.NumberDesk.Wish;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Searches the numbers that the carrier sells and buys one. */
class BuyNumberDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final List<String> COUNTRIES =
      List.of("US", "CA", "GB", "IE", "DE", "FR", "ES", "IT", "NL", "AU");
  private static final String AREA_CODE = "[0-9]{0,6}";

  private final transient NumbersDesk desk;
  private final transient Consumer<OwnNumber> done;
  private final Select<String> country = new Select<>();
  private final TextField areaCode = new TextField(Texts.get("numbers.buy.area"));
  private final RadioButtonGroup<NumberOffer> offers =
      new RadioButtonGroup<>(Texts.get("numbers.buy.offers"));
  private final Select<Agent> agent = new Select<>();
  private final Paragraph message = new Paragraph();
  private final Button buy = new Button(Texts.get("numbers.buy.submit"));

  BuyNumberDialog(NumbersDesk desk, Consumer<OwnNumber> done) {
    this.desk = desk;
    this.done = done;
    setHeaderTitle(Texts.get("numbers.buy"));
    setWidth("30rem");
    setMaxWidth("94vw");
    country.setLabel(Texts.get("numbers.buy.country"));
    country.setItems(COUNTRIES);
    country.setItemLabelGenerator(code -> new Locale("", code).getDisplayCountry(Texts.locale()));
    country.setValue(COUNTRIES.get(0));
    country.addValueChangeListener(change -> search());
    areaCode.setMaxLength(6);
    areaCode.setPattern(AREA_CODE);
    areaCode.setHelperText(Texts.get("numbers.buy.area.help"));
    Button search = new Button(Texts.get("numbers.buy.search"), click -> search());
    areaCode.addKeyPressListener(Key.ENTER, press -> search());
    offers.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    offers.setItemLabelGenerator(offer -> desk.readable(offer.number()) + "   " + offer.place());
    offers.addClassName("numbers-offers");
    offers.addValueChangeListener(change -> ready());
    agent.setLabel(Texts.get("numbers.agent"));
    agent.setItemLabelGenerator(Agent::name);
    List<Agent> agents = desk.agents();
    agent.setItems(agents);
    agents.stream().findFirst().ifPresent(agent::setValue);
    agent.addValueChangeListener(change -> ready());
    message.addClassName("numbers-message");
    message.getElement().setAttribute("role", "status");
    Div wish = new Div(country, areaCode, search);
    wish.addClassName("numbers-wish");
    Div form = new Div(wish, message, offers, agent);
    form.addClassName("cai-form");
    add(form);
    buy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    buy.setDisableOnClick(true);
    buy.addClickListener(click -> buy());
    getFooter().add(new Button(Texts.get("numbers.cancel"), click -> close()), buy);
    search();
  }

  private void search() {
    if (!areaCode.getValue().matches(AREA_CODE)) {
      areaCode.setErrorMessage(Texts.get("numbers.buy.area.wrong"));
      areaCode.setInvalid(true);
      return;
    }
    try {
      List<NumberOffer> found = desk.search(new Wish(country.getValue(), areaCode.getValue(), ""));
      offers.setItems(found);
      offers.setVisible(!found.isEmpty());
      tell(found.isEmpty() ? Texts.get("numbers.buy.none") : "");
    } catch (ProblemException refused) {
      offers.setVisible(false);
      tell(refused.detail());
    }
    ready();
  }

  private void buy() {
    NumberOffer offer = offers.getValue();
    Agent chosen = agent.getValue();
    try {
      OwnNumber bought = desk.buy(offer.number(), chosen.id());
      close();
      done.accept(bought);
    } catch (ProblemException refused) {
      tell(refused.detail());
      ready();
    }
  }

  private void ready() {
    buy.setEnabled(offers.getValue() != null && agent.getValue() != null);
  }

  private void tell(String words) {
    message.setText(words);
    message.setVisible(!words.isEmpty());
  }
}
