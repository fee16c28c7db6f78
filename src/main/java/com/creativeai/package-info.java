/**
 * Creative AI Voice Platform: AI agents make and take phone calls for a business.
 *
 * <p>Capabilities first, roles inside (docs/architecture.md). A capability's root package is all it
 * publishes; its {@code model}, {@code port}, {@code store}, {@code provider}, {@code rest}, {@code
 * ws}, {@code ui} and {@code job} packages are private to it. {@code platform} is the technical
 * kernel and knows no capability; {@code sandbox} holds the simulators and is known by nobody. The
 * architecture tests keep it so.
 */
@NullMarked
package com.creativeai;

import org.jspecify.annotations.NullMarked;
