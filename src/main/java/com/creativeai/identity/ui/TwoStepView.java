package com.creativeai.identity.ui;

import com.creativeai.identity.factor.RecoveryCodes;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** The own second factor: apps and recovery codes (ID-11). */
@Route(value = TwoStepView.PATH, layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.ACCOUNT)
@CssImport("./views/organizations.css")
public class TwoStepView extends Div implements HasDynamicTitle {
  static final String PATH = "profile/two-step";

  private static final System.Logger LOG = System.getLogger(TwoStepView.class.getName());

  private final FactorDesk desk;
  private final Div content = new Div();

  @Inject
  public TwoStepView(FactorDesk desk) {
    this.desk = desk;
    addClassName("cai-page");
    content.addClassName("cai-columns");
    add(
        new PageHeader(Texts.get("two-step.title"))
            .sentence(Texts.get("two-step.sentence"))
            .breadcrumbs(new Crumb(Texts.get("profile.title"), ProfileView.class)),
        content);
    load();
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("two-step.title"));
  }

  private void load() {
    content.removeAll();
    try {
      SecondFactors mine = desk.mine();
      content.add(apps(mine));
      if (mine.isOn()) {
        content.add(codes(mine));
      }
    } catch (RuntimeException failed) {
      String id = RequestId.current();
      LOG.log(System.Logger.Level.ERROR, "page=two-step failed=true id=" + id, failed);
      content.removeAll();
      content.add(new ErrorState(Texts.get("two-step.failed"), id, this::load));
    }
  }

  private Card apps(SecondFactors mine) {
    Card card = new Card(Texts.get("two-step.apps"));
    card.actions(
        mine.isOn()
            ? new StatusBadge(Tone.SUCCESS, Texts.get("two-step.on"))
            : new StatusBadge(Tone.NEUTRAL, Texts.get("two-step.off")));
    if (!mine.isOn()) {
      return card.content(new FactorSetUp(desk, this::added));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("organizations-list");
    mine.verified().forEach(factor -> list.add(line(factor)));
    Button add = new Button(Texts.get("two-step.add"), Glyph.PLUS.icon());
    Div actions = new Div(add);
    actions.addClassName("cai-actions");
    add.addClickListener(
        click -> {
          actions.setVisible(false);
          card.content(new FactorSetUp(desk, this::added));
        });
    Div body = new Div(list, actions);
    body.addClassName("cai-stack");
    return card.content(body);
  }

  private ListItem line(Factor factor) {
    String name = factor.name().isEmpty() ? Texts.get("two-step.name.default") : factor.name();
    Span title = new Span(name);
    title.addClassName("organizations-name");
    Span below = new Span(new Span(Texts.get("two-step.since") + " "));
    below.add(new RelativeTime(factor.updatedAt()));
    below.addClassNames("cai-muted", "cai-small");
    Div words = new Div(title, below);
    words.addClassName("organizations-words");
    Button remove = new Button(Texts.get("two-step.remove"));
    remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
    remove.setAriaLabel(Texts.get("two-step.remove.label", name));
    remove.addClickListener(
        click ->
            ask(
                Texts.get("two-step.remove.label", name),
                Texts.get("two-step.remove.sentence"),
                Texts.get("two-step.remove"),
                code -> {
                  desk.remove(factor.id(), code);
                  Toasts.success(Texts.get("two-step.removed"));
                  load();
                }));
    return new ListItem(words, remove);
  }

  private Card codes(SecondFactors mine) {
    Paragraph left =
        new Paragraph(
            Texts.get("two-step.codes.left", mine.recoveryCodes().size(), RecoveryCodes.HOW_MANY));
    Button renew = new Button(Texts.get("two-step.codes.new"));
    renew.addClickListener(
        click ->
            ask(
                Texts.get("two-step.codes.new"),
                Texts.get("two-step.codes.new.sentence"),
                Texts.get("two-step.codes.make"),
                code -> show(desk.newRecoveryCodes(code))));
    Div actions = new Div(renew);
    actions.addClassName("cai-actions");
    Div form = new Div(left, actions);
    form.addClassName("cai-form");
    return new Card(Texts.get("two-step.codes"), form);
  }

  private void added(List<String> codes) {
    Toasts.success(Texts.get("two-step.added"));
    if (codes.isEmpty()) {
      load();
    } else {
      show(codes);
    }
  }

  private void show(List<String> codes) {
    content.removeAll();
    content.add(new Card(Texts.get("two-step.codes"), new RecoveryCodeSheet(codes, this::load)));
  }

  /** Asks for a code before something is done. */
  private static void ask(String title, String sentence, String verb, Consumer<String> action) {
    CodeField code = new CodeField();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    Div form = new Div(new Paragraph(sentence), code);
    form.addClassNames("cai-form", "organizations-dialog");
    dialog.add(form);
    Button submit = FactorSetUp.primary(verb);
    submit.addClickShortcut(Key.ENTER).listenOn(code).setResetFocusOnActiveElement(true);
    submit.addClickListener(
        click -> {
          if (code.isGiven() && FactorSetUp.tried(code, () -> action.accept(code.getValue()))) {
            dialog.close();
          } else {
            submit.setEnabled(true);
          }
        });
    dialog
        .getFooter()
        .add(new Button(Texts.get("organizations.cancel"), click -> dialog.close()), submit);
    dialog.open();
  }
}
