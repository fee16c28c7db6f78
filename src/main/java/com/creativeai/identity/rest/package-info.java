/**
 * Identity on the public API: the audit log (I18, I19), organizations and the own account (O1 to
 * O10); and the Supabase Auth (GoTrue) dialect, so that its official client works unchanged (ID-3):
 * there, bodies may have fields that we do not know, failures have the dialect's shape, and nothing
 * is there while Supabase knows the users.
 */
@NullMarked
package com.creativeai.identity.rest;

import org.jspecify.annotations.NullMarked;
