/**
 * Identity on the public API: the audit log (I11, I12), organizations and the own account (O1 to
 * O10).
 */
@NullMarked
package com.creativeai.identity.rest;

import org.jspecify.annotations.NullMarked;
