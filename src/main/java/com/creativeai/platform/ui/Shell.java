package com.creativeai.platform.ui;

import com.vaadin.flow.router.RouteConfiguration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the capabilities put into the frame: who is signed in, where to go, what to know. */
@Dependent
public class Shell {
  private final Optional<SignedInCaller> caller;
  private final List<NavigationEntry> entries;
  private final List<BannerSource> banners;

  @Inject
  Shell(
      @Any Instance<SignedInCaller> caller,
      @Any Instance<NavigationEntry> entries,
      @Any Instance<BannerSource> banners) {
    this(
        caller.isResolvable() ? Optional.of(caller.get()) : Optional.empty(),
        entries.stream().toList(),
        banners.stream().toList());
  }

  /** A frame of given parts. */
  public Shell(
      Optional<SignedInCaller> caller, List<NavigationEntry> entries, List<BannerSource> banners) {
    this.caller = caller;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.banners = banners;
  }

  Optional<SignedInCaller> caller() {
    return caller;
  }

  /** The entries of one place which exist and which the caller may enter (UI4). */
  List<NavigationEntry> navigation(NavigationEntry.Place place) {
    Set<String> permissions = caller.map(SignedInCaller::permissions).orElse(Set.of());
    Predicate<NavigationEntry> exists =
        entry -> RouteConfiguration.forSessionScope().isRouteRegistered(entry.view());
    return entries.stream()
        .filter(entry -> entry.place() == place && entry.admits(permissions))
        .filter(exists)
        .toList();
  }

  /** What stands above the header of every page (UI6). */
  public List<Banner> banners() {
    return banners.stream().flatMap(source -> source.banner().stream()).toList();
  }
}
