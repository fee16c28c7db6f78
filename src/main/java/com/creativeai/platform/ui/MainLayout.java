package com.creativeai.platform.ui;

import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import jakarta.inject.Inject;

/**
 * The frame of every page for somebody signed in: sidebar, banners, header, and the page itself in
 * {@code main}. Views name it by {@code @Route(value = "…", layout = MainLayout.class)}.
 */
@RouteScoped
@JsModule("./components/cai-overlays.ts")
public class MainLayout extends AppLayout {
  private static final String CONTENT = "content";

  private final Main main = new Main();

  @Inject
  public MainLayout(Shell shell) {
    setPrimarySection(Section.DRAWER);
    addClassName("cai-frame");
    addToDrawer(new Sidebar(shell));
    Div top = new Div(skipLink(), new BannerBar(shell.banners()), new HeaderBar(shell.caller()));
    top.addClassName("cai-top");
    addToNavbar(top);
    main.setId(CONTENT);
    main.getElement().setAttribute("tabindex", "-1");
    setContent(main);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  private static Anchor skipLink() {
    Anchor skip = new Anchor("#" + CONTENT, Texts.get("ui.skip"));
    skip.addClassName("cai-skip");
    skip.setRouterIgnore(true);
    return skip;
  }
}
