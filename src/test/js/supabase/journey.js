// The official client, unchanged, against the product (ID-3). Says what it has seen; fails loudly.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
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

// Second factor: the app's codes are made here, each time step once
const bytesOf = (base32) => {
  const bits = [...base32].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"));
  return Buffer.from(bits.join("").match(/.{8}/g).map((byte) => parseInt(byte, 2)));
};
const totp = (secret, step) => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
};
let used = 0;
const nextCode = async (secret) => {
  const now = () => Math.floor(Date.now() / 30_000);
  // Not so near the end of a step that the code is too old when it arrives.
  while (Date.now() % 30_000 > 24_000) await new Promise((done) => setTimeout(done, 500));
  const step = Math.max(used + 1, now() - 1);
  while (step > now() + 1) await new Promise((done) => setTimeout(done, 500));
  used = step;
  return totp(secret, step);
};
const level = async (who) => {
  const { currentLevel, nextLevel } = ok(await who.auth.mfa.getAuthenticatorAssuranceLevel());
  return `${currentLevel} ${nextLevel}`;
};
assert.equal(await level(next), "aal1 aal1");
const enrolled = ok(
  await next.auth.mfa.enroll({ factorType: "totp", friendlyName: "Phone", issuer: "Journey" }),
);
const { id: factorId } = enrolled;
const { secret } = enrolled.totp;
assert.ok(enrolled.totp.qr_code.startsWith("data:image/svg+xml;utf-8,<svg"));
assert.ok(enrolled.totp.uri.startsWith("otpauth://totp/Journey:"));
refused(
  await next.auth.mfa.enroll({ factorType: "totp", friendlyName: "Phone" }),
  "mfa_factor_name_conflict",
  422,
);
const challenge = ok(await next.auth.mfa.challenge({ factorId }));
refused(
  await next.auth.mfa.verify({ factorId, challengeId: challenge.id, code: "00000" }),
  "mfa_verification_failed",
  422,
);
const raised = ok(
  await next.auth.mfa.verify({ factorId, challengeId: challenge.id, code: await nextCode(secret) }),
);
assert.equal(raised.user.factors[0].status, "verified");
assert.equal(await level(next), "aal2 aal2");
ok(await next.auth.refreshSession());
assert.equal(await level(next), "aal2 aal2", "kept over refresh");
assert.equal(ok(await next.auth.mfa.listFactors()).totp.length, 1);

const half = client();
const weak = ok(await half.auth.signInWithPassword({ email, password: "eight quiet otters" })).session;
assert.equal(await level(half), "aal1 aal2");
const held = await call("/api/v1/calls", weak.access_token);
assert.equal(held.status, 403);
assert.equal((await held.json()).code, "second-factor-required");
refused(await half.auth.updateUser({ password: "taken quiet otters" }), "insufficient_aal", 403);
refused(await half.auth.mfa.unenroll({ factorId }), "insufficient_aal", 403);
refused(
  await half.auth.mfa.challengeAndVerify({ factorId: user.id, code: "000000" }),
  "mfa_factor_not_found",
  404,
);
const whole = ok(await half.auth.mfa.challengeAndVerify({ factorId, code: await nextCode(secret) }));
assert.equal(whole.user.id, user.id);
assert.equal((await call("/api/v1/calls", whole.access_token)).status, 200);
ok(await half.auth.mfa.unenroll({ factorId }));
assert.equal(ok(await half.auth.mfa.listFactors()).all.length, 0);

// Recover, by the code of the mail
ok(await client().auth.resetPasswordForEmail(email));
const code = await ask(`code ${email}`);
const back = client();
ok(await back.auth.verifyOtp({ email, token: code, type: "recovery" }));
ok(await back.auth.updateUser({ password: "nine quiet otters" }));

// Sign out: this session, then all
const last = client();
ok(await last.auth.signInWithPassword({ email, password: "nine quiet otters" }));
const { data: kept } = await last.auth.getSession();
assert.equal((await last.auth.signOut({ scope: "local" })).error, null);
assert.ok((await client().auth.refreshSession({ refresh_token: kept.session.refresh_token })).error);
assert.equal((await back.auth.signOut()).error, null);

const version = JSON.parse(
  readFileSync(new URL("./node_modules/@supabase/supabase-js/package.json", import.meta.url)),
).version;
console.log(`done supabase-js ${version}`);
process.exit(0);
