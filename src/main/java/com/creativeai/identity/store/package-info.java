/**
 * Users and organizations in MongoDB through JNoSQL; sessions through the driver, because extending
 * one must not bring it back.
 */
@NullMarked
package com.creativeai.identity.store;

import org.jspecify.annotations.NullMarked;
