package com.creativeai.identity.ui;

import com.creativeai.identity.Actor;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.FindUser;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.ui.SignedInCaller;
import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who uses the page, by the request that is being answered; nobody where there is none. */
@ApplicationScoped
public class PageCaller implements SignedInCaller {
  @Inject CurrentCaller caller;
  @Inject FindUser users;
  @Inject PageSession session;
  @Inject ReadOrganizations organizations;
  @Inject PageSwitch pages;

  @Override
  public String name() {
    return caller.find().map(Caller::displayName).orElse("");
  }

  @Override
  public String email() {
    return caller
        .find()
        .flatMap(known -> users.findEmail(UserId.parse(known.subject())))
        .map(EmailAddress::value)
        .orElse("");
  }

  @Override
  public String organizationName() {
    return caller.find().map(Caller::organizationName).orElse("");
  }

  @Override
  public Set<String> permissions() {
    return caller.find().map(Caller::permissions).orElse(Set.of());
  }

  @Override
  public void signOut() {
    session.signOut();
  }

  @Override
  public List<Workplace> workplaces() {
    return caller
        .find()
        .map(Actor::of)
        .map(
            actor ->
                organizations.list(actor).stream()
                    .map(
                        tenant ->
                            new Workplace(
                                tenant.id().toString(),
                                tenant.name(),
                                tenant.id().equals(actor.organization())))
                    .toList())
        .orElse(List.of());
  }

  @Override
  public void switchTo(Workplace wanted) {
    pages.switchTo(Actor.of(caller.get()), OrganizationId.parse(wanted.id()));
  }

  @Override
  public Optional<Class<? extends Component>> accountPage() {
    return Optional.of(ProfileView.class);
  }
}
