// The official client, unchanged, against the product (ID-3). Says what it has seen; fails loudly.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createClient } from "@supabase/supabase-js";

const [url] = process.argv.slice(2);
const email = `eve-${process.pid}@journey.example`;
const password = "seven quiet otters";
// Node before 22 has no WebSocket of its own, which only the client's realtime part would use.
const options = {
  auth: { autoRefreshToken: false, persistSession: false },
  realtime: { transport: globalThis.WebSocket ?? class NoSocket {} },
};
const client = () => createClient(url, "public-anon-key", options);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async (question) => {
  console.log(question);
  return (await lines.next()).value;
};
const ok = ({ data, error }) => {
  assert.equal(error, null, error && `${error.code}: ${error.message}`);
  return data;
};
const refused = ({ error }, code, status) => {
  assert.ok(error, `expected ${code}`);
  assert.equal(error.code, code);
  assert.equal(error.status, status);
};

const eve = client();

// Sign up
refused(await eve.auth.signUp({ email, password: "1234567890" }), "weak_password", 422);
const signedUp = ok(await eve.auth.signUp({ email, password, options: { data: { full_name: "Eve" } } }));
assert.equal(signedUp.session, null);
assert.equal(signedUp.user.email, email);
const again = ok(await client().auth.signUp({ email: "demo@creativeai.test", password }));
assert.deepEqual(Object.keys(again.user).sort(), Object.keys(signedUp.user).sort());
refused(await eve.auth.signInWithPassword({ email, password }), "email_not_confirmed", 400);

// Confirm, by the link of the mail
const token = await ask(`link ${email}`);
const confirmed = ok(await eve.auth.verifyOtp({ token_hash: token, type: "signup" }));
assert.ok(confirmed.session.access_token);
refused(await client().auth.verifyOtp({ token_hash: token, type: "signup" }), "otp_expired", 403);

// Sign in
refused(await eve.auth.signInWithPassword({ email, password: "wrong" }), "invalid_credentials", 400);
const { session } = ok(await eve.auth.signInWithPassword({ email, password }));
assert.equal(session.token_type, "bearer");
assert.equal(session.expires_in, 3600);
assert.equal(session.user.user_metadata.full_name, "Eve");
const { user } = ok(await eve.auth.getUser());
assert.equal(user.id, session.user.id);
const { claims } = ok(await eve.auth.getClaims());
assert.equal(claims.sub, user.id, "verified with our published keys");

// The token is a credential of the product's API
const call = (path, bearer) => fetch(url + path, { headers: { Authorization: `Bearer ${bearer}` } });
assert.equal((await call("/api/v1/calls", session.access_token)).status, 200);
assert.equal((await call("/api/v1/calls", session.access_token.slice(0, -4) + "AAAA")).status, 401);

// Refresh, and use a refresh token again
const refreshed = ok(await eve.auth.refreshSession());
assert.notEqual(refreshed.session.refresh_token, session.refresh_token);
const tab = ok(await client().auth.refreshSession({ refresh_token: session.refresh_token }));
assert.equal(tab.session.refresh_token, refreshed.session.refresh_token, "two tabs, one family");
const pair = await Promise.all(
  [client(), client()].map((other) =>
    other.auth.refreshSession({ refresh_token: refreshed.session.refresh_token }),
  ),
);
assert.equal(ok(pair[0]).session.refresh_token, ok(pair[1]).session.refresh_token);
await new Promise((done) => setTimeout(done, 10_500));
refused(
  await client().auth.refreshSession({ refresh_token: session.refresh_token }),
  "refresh_token_already_used",
  400,
);
refused(
  await client().auth.refreshSession({ refresh_token: pair[0].data.session.refresh_token }),
  "refresh_token_not_found",
  400,
);
assert.equal((await call("/api/v1/calls", pair[0].data.session.access_token)).status, 401);

// Update the user
const next = client();
ok(await next.auth.signInWithPassword({ email, password }));
const changed = ok(await next.auth.updateUser({ data: { theme: "dark" } }));
assert.deepEqual(changed.user.user_metadata, { full_name: "Eve", theme: "dark" });
refused(await next.auth.updateUser({ password }), "same_password", 422);
ok(await next.auth.updateUser({ password: "eight quiet otters" }));

// Recover, by the code of the mail
ok(await client().auth.resetPasswordForEmail(email));
const code = await ask(`code ${email}`);
const back = client();
ok(await back.auth.verifyOtp({ email, token: code, type: "recovery" }));
ok(await back.auth.updateUser({ password: "nine quiet otters" }));

// Sign out: this session, then all
const last = client();
ok(await last.auth.signInWithPassword({ email, password: "nine quiet otters" }));
const { data: held } = await last.auth.getSession();
assert.equal((await last.auth.signOut({ scope: "local" })).error, null);
assert.ok((await client().auth.refreshSession({ refresh_token: held.session.refresh_token })).error);
assert.equal((await back.auth.signOut()).error, null);

const version = JSON.parse(
  readFileSync(new URL("./node_modules/@supabase/supabase-js/package.json", import.meta.url)),
).version;
console.log(`done supabase-js ${version}`);
process.exit(0);
