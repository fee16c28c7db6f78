/**
 * Live topics: what happens on this node is told to whoever watches (pages). What is told here may
 * be lost; nothing that must not be lost may rest on it, and watchers read the store again.
 */
@NullMarked
package com.creativeai.platform.event;

import org.jspecify.annotations.NullMarked;
