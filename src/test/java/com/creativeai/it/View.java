package com.creativeai.it;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Permissions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A page as somebody finds it.
 *
 * @param permission which callers need, or a word of {@link Routes}
 * @param heading what it is called for those who may enter
 * @param missing the same for another organization, where ours has nothing of theirs
 * @param given markers that whoever has the address may know
 * @param addresses the usual one, then those that try what ids and filters do
 */
record View(
    String permission, String heading, String missing, Set<String> given, List<String> addresses) {
  View(String permission, String heading, String... addresses) {
    this(permission, heading, heading, Set.of(), List.of(addresses));
  }

  List<String> addressesFor(Visitor visitor) {
    return addresses.subList(0, visitor.isTheirs() ? addresses.size() : 1);
  }

  /** Known by the route; what they need is said twice, here and at the view. */
  static Map<String, View> all(Team ours, Map<String, String> ids) {
    Map<String, View> views = new TreeMap<>();
    String call = "/calls/" + ids.get("call");
    views.put("", new View(Permissions.CALLS_READ, "Dashboard", "/", "/?period=30d"));
    views.put(
        "calls",
        new View(
            Permissions.CALLS_READ,
            "Calls",
            "/calls",
            "/calls?search=2678",
            "/calls?organization=" + ours.organization()));
    views.put("live", new View(Permissions.CALLS_READ, "Live", "/live"));
    views.put("calls/new", new View(Permissions.CALLS_WRITE, "New call", "/calls/new"));
    views.put(
        "try/:agent",
        new View(
            Permissions.CALLS_WRITE,
            "Try " + Markers.AGENT,
            "Try an agent",
            Set.of(),
            List.of("/try/" + ids.get("agent"))));
    views.put(
        "agents",
        new View(
            Permissions.AGENTS_READ,
            "Agents",
            "/agents",
            "/agents?organization=" + ours.organization()));
    views.put(
        "agents/:agent",
        new View(
            Permissions.AGENTS_WRITE,
            Markers.AGENT,
            "Agents",
            Set.of(),
            List.of("/agents/" + ids.get("agent"))));
    views.put(
        "calls/:call",
        new View(Permissions.CALLS_READ, "+1 415-555-2678", "Call", Set.of(), List.of(call)));
    views.put(
        "calls/:call/replay",
        new View(Permissions.CALLS_WRITE, "Replay with an agent", call + "/replay"));
    views.put("scheduled", new View(Permissions.CALLS_READ, "Scheduled", "/scheduled"));
    views.put("spending", new View(Permissions.ORGANIZATION_READ, "Spending", "/spending"));
    views.put("numbers", new View(Permissions.NUMBERS_READ, "Numbers", "/numbers"));
    views.put(
        "members",
        new View(
            Permissions.MEMBERS_READ,
            "Members",
            "/members",
            "/members?organization=" + ours.organization()));
    views.put(
        "organization",
        new View(
            Permissions.ORGANIZATION_READ,
            "Organization",
            "/organization",
            "/organization?id=" + ours.organization()));
    views.put(
        "profile",
        new View(
            Permissions.ACCOUNT,
            "Your profile",
            "/profile",
            "/profile?user=" + ours.people().get(Role.MEMBER).userId()));
    views.put(
        "profile/two-step", new View(Permissions.ACCOUNT, "Two-step sign-in", "/profile/two-step"));
    views.put(
        "two-step-required",
        new View(Permissions.SECOND_FACTOR, "Set up two-step sign-in", "/two-step-required"));
    // Without a first step there is no second.
    views.put("sign-in/code", new View(Routes.ANYBODY, "Sign in", "/sign-in/code"));
    views.put("api-keys", new View(Permissions.API_KEYS_READ, "API keys", "/api-keys"));
    views.put(
        "audit",
        new View(
            Permissions.AUDIT_READ,
            "Audit log",
            "/audit",
            "/audit?actor=" + ours.owner().userId()));
    views.put(
        "connections",
        new View(
            Permissions.OPERATIONS_READ,
            "Connections",
            "/connections",
            "/connections?call=" + ids.get("call")));
    views.put("media", new View(Permissions.OPERATIONS_READ, "Media", "/media"));
    views.put("status", new View(Permissions.OPERATIONS_READ, "Status", "/status"));
    views.put(
        "sign-in",
        new View(
            Routes.ANYBODY,
            "Sign in",
            "/sign-in?to=" + URLEncoder.encode(call, StandardCharsets.UTF_8)));
    views.put("sign-up", new View(Routes.ANYBODY, "Create an account", "/sign-up"));
    views.put(
        "forgot-password", new View(Routes.ANYBODY, "Forgot your password?", "/forgot-password"));
    views.put(
        "confirm-email",
        new View(Routes.ANYBODY, "Confirm your address", "/confirm-email?token=nonsense"));
    views.put(
        "reset-password",
        new View(Routes.ANYBODY, "Choose a new password", "/reset-password?token=nonsense"));
    String invitation = "You are invited to " + Markers.COMPANY;
    views.put(
        "invitation/:token",
        new View(
            Routes.ANYBODY,
            invitation,
            invitation,
            Set.of(Markers.COMPANY),
            List.of("/invitation/" + ids.get("token"))));
    views.put("outbox", new View(Routes.ANYBODY, "Outbox", "/outbox"));
    return views;
  }
}
