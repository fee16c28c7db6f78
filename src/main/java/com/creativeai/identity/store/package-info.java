/**
 * Users in MongoDB through JNoSQL; organizations through the driver, because changes of several
 * people at once must not lose one another; sessions too, because extending one must not bring it
 * back.
 */
@NullMarked
package com.creativeai.identity.store;

import org.jspecify.annotations.NullMarked;
