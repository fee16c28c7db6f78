/**
 * Users in MongoDB through JNoSQL; organizations through the driver, because changes of several
 * people at once must not lose one another; sessions, tokens and keys too, because extending one
 * must not bring it back, and of many who use one up, one must win.
 */
@NullMarked
package com.creativeai.identity.store;

import org.jspecify.annotations.NullMarked;
