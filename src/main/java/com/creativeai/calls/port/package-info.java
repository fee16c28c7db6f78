/**
 * What calls need of providers, in our words, and what providers tell us. Two parties stand behind
 * these ports: the <em>carrier</em>, who has the phone line, and the <em>agent</em>, who talks.
 *
 * <ul>
 *   <li>PT1: A dial has five ends ({@link com.creativeai.calls.port.DialResult}); nothing but
 *       {@code NotSent} and {@code Postponed} may be tried again, because a phone that rings twice
 *       cannot be undone.
 *   <li>PT2: Everything else fails in two ways: {@link
 *       com.creativeai.platform.problem.ProviderUnavailable}, worth trying again, and {@link
 *       com.creativeai.platform.problem.ProviderRejected}, not.
 *   <li>PT3: Audio is 8 kHz mu-law in base64, passed on as it came. Methods of sessions and
 *       listeners never block.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.port;

import org.jspecify.annotations.NullMarked;
