/**
 * Users and organizations in MongoDB through JNoSQL; sessions, tokens and keys through the driver,
 * because extending one must not bring it back, and of many who use one up, one must win.
 */
@NullMarked
package com.creativeai.identity.store;

import org.jspecify.annotations.NullMarked;
