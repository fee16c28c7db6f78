/** Identity on the public API: the audit log (I11, I12). */
@NullMarked
package com.creativeai.identity.rest;

import org.jspecify.annotations.NullMarked;
