package com.creativeai.identity.rest;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.GLOBEX;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.FixedCaller;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.Tenants;
import com.creativeai.platform.http.JsonFormat;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-4, ID-5, threats 1 and 2: organizations, members and the own account on the API. */
class OrganizationResourcesTest {
  private final Tenants tenants = new Tenants();
  private final FixedCaller caller = new FixedCaller();
  private final OrganizationsResource organizations = new OrganizationsResource();
  private final MembersResource members = new MembersResource();
  private final InvitationsResource invitations = new InvitationsResource();
  private final MeResource me = new MeResource();

  @BeforeEach
  void wire() {
    organizations.current = caller;
    organizations.organizations = tenants.read;
    organizations.create = tenants.create;
    organizations.update = tenants.update;
    organizations.members = tenants.remove;
    organizations.transfer = tenants.transfer;
    organizations.join = tenants.join;
    members.current = caller;
    members.organizations = tenants.read;
    members.changeRole = tenants.changeRole;
    members.remove = tenants.remove;
    invitations.current = caller;
    invitations.organizations = tenants.read;
    invitations.invite = tenants.invite;
    invitations.join = tenants.join;
    me.current = caller;
    me.account = tenants.account;
    caller.is(tenants, "acme-owner");
  }

  @Test
  void organizationTellsPlanAndRoleAndSettingsToThoseWhoManageIt() {
    JsonNode owner = json(organizations.get(ACME.toString()));
    caller.is(tenants, "acme-viewer");
    JsonNode viewer = json(organizations.get(ACME.toString()));

    assertThat(owner.at("/role").asText()).isEqualTo("owner");
    assertThat(owner.at("/owner").asText()).isEqualTo(user("acme-owner").toString());
    assertThat(owner.at("/current").asBoolean()).isTrue();
    assertThat(owner.at("/subscription/plan").asText()).isEqualTo("unlimited");
    assertThat(owner.at("/subscription").has("callsLimit")).isFalse();
    assertThat(owner.has("settings")).isTrue();
    assertThat(viewer.at("/role").asText()).isEqualTo("viewer");
    assertThat(viewer.has("settings")).isFalse();
    assertThat(viewer.at("/subscription").has("billingEmail")).isFalse();
  }

  @Test
  void foreignUnknownAndMalformedIdsAreTheSame() {
    for (String id : List.of(GLOBEX.toString(), "019a0000-0000-7000-8000-0000000000ff", "x", "")) {
      refused(OrganizationProblem.ORGANIZATION_NOT_FOUND, () -> organizations.get(id));
      refused(
          OrganizationProblem.ORGANIZATION_NOT_FOUND,
          () -> organizations.update(id, new UpdateOrganizationRequest("N", null, null)));
      refused(OrganizationProblem.ORGANIZATION_NOT_FOUND, () -> organizations.leave(id));
      refused(OrganizationProblem.ORGANIZATION_NOT_FOUND, () -> organizations.join(id));
      refused(
          OrganizationProblem.ORGANIZATION_NOT_FOUND,
          () -> organizations.transfer(id, new TransferRequest(user("globex-owner").toString())));
    }
    for (String id : List.of(user("globex-viewer").toString(), "x")) {
      refused(OrganizationProblem.MEMBER_NOT_FOUND, () -> members.remove(id));
      refused(
          OrganizationProblem.MEMBER_NOT_FOUND,
          () -> members.change(id, new ChangeMemberRequest("viewer")));
      refused(OrganizationProblem.INVITATION_NOT_FOUND, () -> invitations.revoke(id));
      refused(OrganizationProblem.INVITATION_NOT_FOUND, () -> invitations.resend(id));
    }
  }

  @Test
  void roleIsChangedAndMembersAreListedByRole() {
    MemberJson changed =
        members.change(user("acme-viewer").toString(), new ChangeMemberRequest("admin"));

    assertThat(changed.role()).isEqualTo("admin");
    MemberListJson list = members.list(new ListPage());
    assertThat(list.total()).isEqualTo(4);
    assertThat(list.members())
        .extracting(MemberJson::role)
        .containsExactly("owner", "admin", "admin", "member");
    assertThat(list.members()).extracting(MemberJson::email).contains("viewer@acme.example");
  }

  @Test
  void listsHavePagesAndWrongPagesAreNamed() {
    ListPage second = new ListPage();
    second.page = "2";
    second.limit = "3";
    assertThat(members.list(second).members()).hasSize(1);

    ListPage wrong = new ListPage();
    wrong.page = "0";
    wrong.limit = "101";
    assertThatThrownBy(() -> members.list(wrong))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(error -> error.field())
                    .contains("page", "limit"));
  }

  @Test
  void unknownRolesAreNamed() {
    refused(
        CommonProblem.INVALID_REQUEST,
        () -> members.change(user("acme-viewer").toString(), new ChangeMemberRequest("superuser")));
    refused(
        CommonProblem.INVALID_REQUEST,
        () -> members.change(user("acme-viewer").toString(), new ChangeMemberRequest(null)));
  }

  @Test
  void invitationsAreListedWithoutTheirLinks() {
    tenants.invite.invite(Tenants.person("acme-owner"), "cleo@x.example", Role.VIEWER);

    InvitationListJson list = invitations.list(new ListPage());
    assertThat(list.invitations())
        .extracting(InvitationJson::email)
        .containsExactly("cleo@x.example");
    assertThat(json(list).toString()).doesNotContain("link", "hash", tenants.mailedToken());
    InvitationJson again = invitations.resend(list.invitations().get(0).id());
    assertThat(again.link()).endsWith("/invitation/" + tenants.mailedToken());
  }

  @Test
  void acceptedInvitationLeadsToTheOrganization() {
    tenants.invite.invite(Tenants.person("globex-owner"), "viewer@acme.example", Role.MEMBER);
    caller.is(tenants, "acme-viewer");
    OrganizationJson joined =
        invitations.accept(new AcceptInvitationRequest(tenants.mailedToken()));

    assertThat(joined.id()).isEqualTo(GLOBEX.toString());
    assertThat(joined.role()).isEqualTo("member");
    assertThat(joined.current()).isFalse();
    assertThat(organizations.list(new ListPage()).organizations())
        .extracting(OrganizationJson::id)
        .containsExactlyInAnyOrder(ACME.toString(), GLOBEX.toString());
    assertThatThrownBy(() -> invitations.accept(new AcceptInvitationRequest(null)))
        .isInstanceOfSatisfying(ProblemException.class, OrganizationResourcesTest::namesToken);
  }

  private static void namesToken(ProblemException refused) {
    assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("token");
  }

  @Test
  void newOwnerAndBillingAddressAreNamedWhereTheyAreWrong() {
    for (String wrong : new String[] {null, "", "somebody"}) {
      assertThatThrownBy(() -> organizations.transfer(ACME.toString(), new TransferRequest(wrong)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused ->
                  assertThat(refused.errors())
                      .extracting(FieldError::field)
                      .containsExactly("userId"));
    }
    UpdateOrganizationRequest billing =
        new UpdateOrganizationRequest(
            null, null, new UpdateOrganizationRequest.SubscriptionChange("nobody"));
    assertThatThrownBy(() -> organizations.update(ACME.toString(), billing))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::field)
                    .containsExactly("subscription.billingEmail"));
  }

  @Test
  void fieldsThatAreNotTheCallersAreRefused() {
    for (String body :
        List.of(
            "{\"id\":\"x\"}",
            "{\"owner\":\"x\"}",
            "{\"members\":[]}",
            "{\"subscription\":{\"plan\":\"unlimited\"}}",
            "{\"subscription\":{\"callsLimit\":1}}",
            "{\"settings\":{\"orgId\":1}}")) {
      assertThatThrownBy(() -> JsonFormat.mapper().readValue(body, UpdateOrganizationRequest.class))
          .isInstanceOf(UnrecognizedPropertyException.class);
    }
    for (String body :
        List.of(
            "{\"email\":\"x@y.z\"}",
            "{\"role\":\"owner\"}",
            "{\"profile\":{\"avatar\":\"x\"}}",
            "{\"emailConfirmed\":true}")) {
      assertThatThrownBy(() -> JsonFormat.mapper().readValue(body, ChangeMeRequest.class))
          .isInstanceOf(UnrecognizedPropertyException.class);
    }
  }

  @Test
  void listOfDomainsIsBounded() {
    List<String> many = IntStream.range(0, 21).mapToObj(i -> "d" + i + ".example").toList();
    refused(
        CommonProblem.INVALID_REQUEST,
        () ->
            organizations.update(
                ACME.toString(),
                new UpdateOrganizationRequest(
                    null,
                    new UpdateOrganizationRequest.SettingsChange(
                        many, null, null, null, null, null),
                    null)));
  }

  @Test
  void ownAccountIsReadAndChanged() throws JsonProcessingException {
    ChangeMeRequest change =
        JsonFormat.mapper()
            .readValue(
                "{\"profile\":{\"name\":\"Ada\",\"timezone\":\"Europe/Berlin\"},"
                    + "\"settings\":{\"notifications\":{\"sms\":true}}}",
                ChangeMeRequest.class);
    JsonNode after = json(me.change(change));

    assertThat(after).isEqualTo(json(me.get()));
    assertThat(after.at("/profile/name").asText()).isEqualTo("Ada");
    assertThat(after.at("/settings/notifications/sms").asBoolean()).isTrue();
    assertThat(after.at("/settings/notifications/email").asBoolean()).isTrue();
    assertThat(after.at("/organization/name").asText()).isEqualTo("acme");
    assertThat(after.toString()).doesNotContain("password");
  }

  @Test
  void preferencesForCallsArePatchedAndNullClears() throws JsonProcessingException {
    String agent = "019a0000-0000-7000-8000-0000000000d1";
    JsonNode set =
        patch(
            """
            {"aiSettings": {"defaultAgentId": "%s",
              "customPrompts": [{"name": "Confirm", "text": "Confirm it."}],
              "voicePreferences": {"language": "de-ch", "voice": "Anna"}}}
            """
                .formatted(agent));
    JsonNode kept = patch("{\"aiSettings\":{\"voicePreferences\":{\"voice\":null}}}");
    JsonNode cleared =
        patch(
            """
            {"aiSettings": {"defaultAgentId": null, "customPrompts": [],
              "voicePreferences": {"language": ""}}}
            """);

    assertThat(set.at("/defaultAgentId").asText()).isEqualTo(agent);
    assertThat(set.at("/customPrompts/0/text").asText()).isEqualTo("Confirm it.");
    assertThat(set.at("/voicePreferences/language").asText()).isEqualTo("de-CH");
    assertThat(set.at("/voicePreferences/voice").asText()).isEqualTo("Anna");
    assertThat(kept.at("/defaultAgentId").asText()).isEqualTo(agent);
    assertThat(kept.at("/customPrompts")).hasSize(1);
    assertThat(kept.at("/voicePreferences").toString()).isEqualTo("{\"language\":\"de-CH\"}");
    assertThat(cleared.toString()).isEqualTo("{\"customPrompts\":[],\"voicePreferences\":{}}");
  }

  @Test
  void wrongPreferencesForCallsAreNamed() {
    for (String[] wrong :
        new String[][] {
          {"\"defaultAgentId\":{}", "aiSettings.defaultAgentId"},
          {"\"customPrompts\":[null]", "aiSettings.customPrompts[0]"},
          {
            "\"customPrompts\":[{\"name\":\"A\",\"text\":\"a\"},{\"name\":\"B\"}]",
            "aiSettings.customPrompts[1].text"
          },
          {"\"voicePreferences\":{\"language\":7}", "aiSettings.voicePreferences.language"}
        }) {
      assertThatThrownBy(() -> patch("{\"aiSettings\":{" + wrong[0] + "}}"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem ->
                  assertThat(problem.errors())
                      .extracting(FieldError::field)
                      .containsExactly(wrong[1]));
    }
  }

  private JsonNode patch(String body) throws JsonProcessingException {
    return json(me.change(JsonFormat.mapper().readValue(body, ChangeMeRequest.class)))
        .at("/aiSettings");
  }

  @Test
  void machineHasNoAccount() {
    caller.is(
        new Caller(
            "019a0000-0000-7000-8000-0000000000f1",
            "key",
            ACME,
            "acme",
            java.util.Set.of("organization:read", "members:write")));

    refused(CommonProblem.NOT_ALLOWED, me::get);
    refused(CommonProblem.NOT_ALLOWED, () -> organizations.leave(ACME.toString()));
    assertThat(json(organizations.get(ACME.toString())).has("role")).isFalse();
  }

  private static JsonNode json(Object value) {
    return JsonFormat.mapper().valueToTree(value);
  }
}
