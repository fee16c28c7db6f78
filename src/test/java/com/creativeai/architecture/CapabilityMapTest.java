package com.creativeai.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of docs/architecture.md: which capability may use the root of which other. */
@AnalyzeClasses(packages = "com.creativeai", importOptions = ImportOption.DoNotIncludeTests.class)
class CapabilityMapTest {
  private static final String ROOT = "com.creativeai.";

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "platform", Set.of(),
          "sandbox", Set.of(),
          "identity", Set.of(),
          "apikeys", Set.of("identity"),
          "agents", Set.of("identity"),
          "calls", Set.of("identity", "agents"));

  @ArchTest
  static void everyCapabilityUsesOnlyThoseBelowIt(
      com.tngtech.archunit.core.domain.JavaClasses classes) {
    MAY_USE.forEach(
        (capability, below) -> {
          Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
          forbidden.remove(capability);
          forbidden.remove("platform");
          forbidden.removeAll(below);
          String[] packages =
              forbidden.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + capability + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages)
              .because("arrows never turn back")
              .allowEmptyShould(true)
              .check(classes);
        });
  }

  @ArchTest
  static void onlyTheRootOfAnotherCapabilityIsUsed(
      com.tngtech.archunit.core.domain.JavaClasses classes) {
    List<String> published = List.of("identity", "apikeys", "agents", "calls");
    for (String capability : published) {
      DescribedPredicate<JavaClass> inside =
          resideInAPackage(ROOT + capability + ".(**)")
              .and(DescribedPredicate.not(resideInAPackage(ROOT + capability)))
              .as("the private packages of " + capability);
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + capability + "..")
          .should()
          .dependOnClassesThat(inside)
          .because("a capability publishes its root package and nothing else")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule nobodyKnowsTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage("..sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.creativeai.sandbox..")
          .because("the product talks to the simulators over the wire, as to the vendors");

  @ArchTest
  static final ArchRule capabilitiesAreFreeOfCycles =
      slices().matching("com.creativeai.(*)..").should().beFreeOfCycles();
}
