package com.creativeai.agents.ui;

import com.creativeai.agents.ImportAgent;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Stage;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The organization's agents (AG-1). */
@Route(value = "agents", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.AGENTS_READ)
@CssImport("./views/agents.css")
public class AgentsView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(AgentsView.class.getName());

  private final transient AgentDesk desk;
  private final transient ImportDesk imports;
  private final Stage content = new Stage();
  private final Checkbox archived = new Checkbox(Texts.get("agents.show-archived"));

  @Inject
  public AgentsView(AgentDesk desk, ImportDesk imports) {
    this.desk = desk;
    this.imports = imports;
    addClassName("cai-page");
    PageHeader header =
        new PageHeader(Texts.get("agents.title")).sentence(Texts.get("agents.sentence"));
    if (imports.mayImport()) {
      header.actions(fromProvider());
    }
    if (desk.mayChange()) {
      header.actions(create());
    }
    archived.addValueChangeListener(change -> load());
    add(header, content, archived);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("agents.title"));
  }

  private void load() {
    try {
      List<Worked> all = desk.list();
      List<Worked> shown =
          all.stream().filter(worked -> archived.getValue() || !worked.draft().archived()).toList();
      archived.setVisible(all.stream().anyMatch(worked -> worked.draft().archived()));
      content.show(shown.isEmpty() ? none() : cards(shown));
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "agents", failed);
      content.show(new ErrorState(Texts.get("agents.failed"), id, this::load));
    }
  }

  private UnorderedList cards(List<Worked> shown) {
    UnorderedList list = new UnorderedList();
    list.addClassName("agents-list");
    shown.forEach(worked -> list.add(new AgentCard(desk, worked)));
    return list;
  }

  private EmptyState none() {
    Component[] next = desk.mayChange() ? new Component[] {create()} : new Component[0];
    return new EmptyState(
        EmptyState.Picture.CONVERSATION,
        Texts.get("agents.none"),
        Texts.get("agents.none.sentence"),
        next);
  }

  private Button fromProvider() {
    return new Button(
        Texts.get("agents.import"),
        Glyph.DOWNLOAD.icon(),
        click -> new ImportAgentDialog(imports, AgentsView::show).open());
  }

  private static void show(ImportAgent.Imported made) {
    UI.getCurrent()
        .navigate(AgentView.class, AgentView.address(made.draft().id()))
        .ifPresent(view -> view.tell(made.notes()));
  }

  private Button create() {
    Button create = new Button(Texts.get("agents.create"), Glyph.PLUS.icon());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(click -> new CreateAgentDialog(desk).open());
    return create;
  }
}
