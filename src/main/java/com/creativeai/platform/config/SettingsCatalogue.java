package com.creativeai.platform.config;

import java.util.List;

/** The settings of one capability. Every catalogue is a bean and is checked at the start. */
public interface SettingsCatalogue {
  List<Setting<?>> settings();

  /** Rules that span settings: one sentence for each that is broken, naming the settings. */
  default List<String> complaints(Configuration configuration) {
    return List.of();
  }
}
