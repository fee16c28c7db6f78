package com.creativeai.agents.ui;

import com.creativeai.agents.ImportAgent;
import com.creativeai.agents.ListProviderAgents;
import com.creativeai.agents.ListProviderAgents.Found;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.SearchField;
import com.creativeai.platform.ui.Skeleton;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Shows what agents there are at the provider, and takes one over. */
class ImportAgentDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ImportAgentDialog.class.getName());
  private static final int SKELETON_ROWS = 4;

  private final transient ImportDesk desk;
  private final transient Consumer<ImportAgent.Imported> done;
  private final SearchField search = new SearchField(Texts.get("agents.import.search"));
  private final Span count = new Span();
  private final Stage content = new Stage();
  private final UnorderedList rows = new UnorderedList();
  private final Button more = new Button(Texts.get("agents.import.more"));
  private final Div found = new Div(rows, more);
  private String next = "";

  /**
   * @param done is given what was imported, after the dialog is closed
   */
  ImportAgentDialog(ImportDesk desk, Consumer<ImportAgent.Imported> done) {
    this.desk = desk;
    this.done = done;
    setHeaderTitle(Texts.get("agents.import"));
    setWidth("40rem");
    setMaxWidth("94vw");
    search.setMaxLength(ListProviderAgents.LONGEST_SEARCH);
    search.setAutofocus(true);
    search.addValueChangeListener(change -> begin());
    count.addClassNames("cai-muted", "cai-small");
    count.getElement().setAttribute("role", "status");
    rows.addClassName("agents-found");
    more.setDisableOnClick(true);
    more.addClickListener(
        click -> {
          load(next);
          more.setEnabled(true);
        });
    Paragraph sentence = new Paragraph(Texts.get("agents.import.sentence"));
    sentence.addClassName("cai-muted");
    Div body = new Div(sentence, search, count, content);
    body.addClassName("agents-import");
    add(body);
    getFooter().add(new Button(Texts.get("agents.close"), click -> close()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Registration leaving = event.getUI().addAfterNavigationListener(elsewhere -> close());
    addDetachListener(
        detached -> {
          detached.unregisterListener();
          leaving.remove();
        });
    begin();
  }

  /** The provider is asked once the browser shows that something is on its way. */
  private void begin() {
    count.setText("");
    content.show(Skeleton.rows(SKELETON_ROWS));
    content
        .getElement()
        .executeJs("return true")
        .then(
            shown -> {
              rows.removeAll();
              load("");
            });
  }

  private void load(String cursor) {
    try {
      ListProviderAgents.Page page = desk.list(search.getValue(), cursor);
      page.agents().forEach(agent -> rows.add(new FoundRow(agent, this::take)));
      next = page.next().orElse("");
      more.setVisible(!next.isEmpty());
      long shown = rows.getChildren().count();
      count.setText(Texts.get("agents.import.count", shown));
      content.show(shown == 0 && next.isEmpty() ? none() : found);
    } catch (ProblemException refused) {
      content.show(new ErrorState(refused.detail(), this::begin));
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "agents", failed);
      content.show(new ErrorState(Texts.get("agents.import.failed"), id, this::begin));
    }
  }

  private EmptyState none() {
    String key = search.isEmpty() ? "agents.import.none" : "agents.import.not-found";
    return new EmptyState(EmptyState.Picture.SEARCH, Texts.get(key), Texts.get(key + ".sentence"));
  }

  private void take(Found agent) {
    Attempt.of(
        "agents",
        () -> {
          ImportAgent.Imported made = desk.take(agent.providerAgentId());
          close();
          done.accept(made);
        });
  }
}
