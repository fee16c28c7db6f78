/**
 * Users, organizations with the rules of their changes, sessions and the limits on guessing, with
 * the stores they need. Plain Java.
 */
@NullMarked
package com.creativeai.identity.model;

import org.jspecify.annotations.NullMarked;
