/**
 * Settings by MicroProfile Config (RUN-3).
 *
 * <ul>
 *   <li>CF1: Every setting is declared once, as a {@link com.creativeai.platform.config.Setting}
 *       with type, bounds, default and description, in a {@link
 *       com.creativeai.platform.config.SettingsCatalogue}; a test keeps {@code
 *       docs/configuration.md} and {@code .env.example} in step.
 *   <li>CF2: Wrong and missing settings stop the start with one message that names all of them.
 *   <li>CF3: Secrets are {@link com.creativeai.platform.config.Secret}s: never printed.
 *   <li>CF4: Only the {@code *_PROVIDER} settings switch a part to live (RUN-2). Live credentials
 *       without their provider setting refuse the start.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.config;

import org.jspecify.annotations.NullMarked;
