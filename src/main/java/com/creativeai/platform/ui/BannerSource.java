package com.creativeai.platform.ui;

import java.util.Optional;

/** A CDI bean with something to say above every header; asked once for each new page. */
public interface BannerSource {
  Optional<Banner> banner();
}
