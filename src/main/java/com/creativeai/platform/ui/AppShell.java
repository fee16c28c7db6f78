package com.creativeai.platform.ui;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/**
 * Page-wide settings of the web app. The colour scheme is set by a script in {@code ui/index.html},
 * before anything is painted.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Theme("creativeai")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/jetbrains-mono", version = "5.3.0")
public class AppShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle(Texts.get("ui.product"));
    settings.addFavIcon("icon", "icons/mark.svg", "any");
    settings.addMetaTag("description", Texts.get("ui.product.sentence"));
  }
}
