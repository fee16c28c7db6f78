package com.creativeai.platform.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Refuses the start when settings are wrong or missing, with one message for all (CF2). */
@ApplicationScoped
public class ConfigurationCheck {
  @Inject @Any Instance<SettingsCatalogue> catalogues;
  @Inject Configuration configuration;

  void check(
      @Observes @Priority(StartOrder.CONFIGURATION) @Initialized(ApplicationScoped.class)
          Object start) {
    StartStep.orRefuse(
        () -> {
          List<String> complaints = complaints(catalogues.stream().toList(), configuration);
          if (!complaints.isEmpty()) {
            throw new InvalidConfiguration(
                "The settings need correction:\n  - " + String.join("\n  - ", complaints));
          }
        });
  }

  static List<String> complaints(List<SettingsCatalogue> catalogues, Configuration configuration) {
    List<String> complaints = new ArrayList<>();
    for (SettingsCatalogue catalogue : catalogues) {
      for (Setting<?> setting : catalogue.settings()) {
        try {
          configuration.find(setting);
        } catch (InvalidConfiguration wrong) {
          complaints.add(wrong.getMessage());
        }
      }
    }
    // Rules that span settings read them; they make sense only once each one can be read.
    if (complaints.isEmpty()) {
      catalogues.forEach(catalogue -> complaints.addAll(catalogue.complaints(configuration)));
    }
    return complaints;
  }
}
