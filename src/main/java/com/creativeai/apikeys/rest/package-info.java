/** API keys on the public API, {@code /api/v1/api-keys} (ID-7). */
@NullMarked
package com.creativeai.apikeys.rest;

import org.jspecify.annotations.NullMarked;
