/**
 * The Supabase Auth (GoTrue) dialect, so that its official client works unchanged (ID-3). Bodies
 * may have fields that we do not know, failures have the dialect's shape. Not there while Supabase
 * knows the users.
 */
@NullMarked
package com.creativeai.identity.rest;

import org.jspecify.annotations.NullMarked;
