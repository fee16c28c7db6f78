/** The state of the node by API (OB6). */
@NullMarked
package com.creativeai.platform.observability.rest;

import org.jspecify.annotations.NullMarked;
