package com.creativeai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.util.UUID;

/** What each role package may know (docs/architecture.md). */
@AnalyzeClasses(packages = "com.creativeai", importOptions = ImportOption.DoNotIncludeTests.class)
class RoleRulesTest {

  @ArchTest
  static final ArchRule modelStaysPlain =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "com.mongodb..", "org.bson..", "com.vaadin..", "com.twilio..")
          .because("rules must be readable and testable without a server");

  @ArchTest
  static final ArchRule portsSpeakOurLanguage =
      noClasses()
          .that()
          .resideInAPackage("..port..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "com.mongodb..", "com.vaadin..", "com.twilio..")
          .because("a provider can be exchanged only if nothing of it shows");

  @ArchTest
  static final ArchRule mongoStaysInStores =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..store..",
              "com.creativeai.platform.persistence..",
              "com.creativeai.platform.http..",
              "com.creativeai.platform.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..", "org.eclipse.jnosql..")
          .because("documents are not the domain");

  @ArchTest
  static final ArchRule vaadinStaysInViews =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..")
          .because("what is not a view must work without a browser");

  @ArchTest
  static final ArchRule socketsStayInSocketPackages =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ws..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.websocket..")
          .because("an endpoint decodes and hands over");

  @ArchTest
  static final ArchRule nettyStaysWithTheAudioAndTheEmbeddedStore =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "com.creativeai.platform.socket..", "com.creativeai.sandbox.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..")
          .because("sockets of our own are for audio; all others are the container's");

  @ArchTest
  static final ArchRule vendorKitsStayWithTheirProvider =
      noClasses()
          .that()
          .resideOutsideOfPackage("..provider.twilio..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.twilio..");

  @ArchTest
  static final ArchRule edgesNeverReachStoresOrProviders =
      noClasses()
          .that()
          .resideInAnyPackage("..rest..", "..ui..", "..job..")
          .and()
          .resideOutsideOfPackage("..provider..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.creativeai..store..", "com.creativeai..provider..")
          .because("edges are thin");

  @ArchTest
  static final ArchRule timeIsAskedOfAClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.creativeai.platform..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .because("tests must be able to say what time it is");

  @ArchTest
  static final ArchRule namesPromise =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Utils");

  @ArchTest
  static final ArchRule everyHttpMethodNamesItsRoles =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areNotInterfaces()
          .and(
              com.tngtech.archunit.base.DescribedPredicate.<JavaMethod>describe(
                  "answer an HTTP method",
                  method ->
                      method.getAnnotations().stream()
                          .anyMatch(
                              annotation ->
                                  annotation.getRawType().isAnnotatedWith(HttpMethod.class))))
          .should(nameRoles())
          .because(
              "who may use an address is said where the address is (ID-6); interfaces are clients");

  @ArchTest
  static final ArchRule everyViewNamesItsRoles =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beAnnotatedWith(AnonymousAllowed.class)
          .because("who may see a page is said where the page is (ID-6)");

  private static ArchCondition<JavaMethod> nameRoles() {
    return new ArchCondition<>("name its roles") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        JavaClass owner = method.getOwner();
        boolean named =
            method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(DenyAll.class)
                || owner.isAnnotatedWith(RolesAllowed.class)
                || owner.isAnnotatedWith(PermitAll.class);
        events.add(new SimpleConditionEvent(method, named, method.getFullName()));
      }
    };
  }
}
