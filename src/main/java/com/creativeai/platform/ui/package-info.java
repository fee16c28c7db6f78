/**
 * The frame and the shared parts of the web app: everything that makes separate pages one product.
 * Knows no capability.
 *
 * <ul>
 *   <li>UI1: Every text comes from {@code i18n/messages.properties} through {@link
 *       com.creativeai.platform.ui.Texts}; a missing key throws where assertions run (tests) and
 *       shows the key where they do not. Keys read {@code capability.place.what}; this package uses
 *       {@code ui.}.
 *   <li>UI2: Meaning is never colour alone: a {@link com.creativeai.platform.ui.Tone} always stands
 *       beside a word.
 *   <li>UI3: What callers and callees say is hostile input: it travels as JSON or text nodes and is
 *       never markup.
 *   <li>UI4: Navigation shows only views that are registered and that the caller's permissions
 *       open, by the very annotations ({@code RolesAllowed}, {@code PermitAll}, {@code
 *       AnonymousAllowed}) that guard the view.
 *   <li>UI5: Every page has one {@code h1} (its {@link com.creativeai.platform.ui.PageHeader}), a
 *       {@code main} landmark and a skip link that reaches it.
 *   <li>UI6: Everything a {@link com.creativeai.platform.ui.BannerSource} says stands above the
 *       header of every page, signed in or not (RUN-2: the sandbox says what it is).
 *   <li>UI7: Live parts ({@link com.creativeai.platform.ui.Transcript}) change in place: they never
 *       take focus or scroll.
 *   <li>UI8: An unexpected failure shows a neutral sentence and an id to quote, never its cause;
 *       the log has both.
 * </ul>
 *
 * <p>The look itself lives in {@code ui/themes/creativeai} (tokens named {@code --cai-*}), the
 * browser components in {@code ui/components}. Not here: who is signed in ({@link
 * com.creativeai.platform.ui.SignedInCaller} is implemented by identity), the entries of the
 * navigation (each capability produces its own {@link com.creativeai.platform.ui.NavigationEntry}).
 */
@NullMarked
package com.creativeai.platform.ui;

import org.jspecify.annotations.NullMarked;
