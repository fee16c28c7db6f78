/** The page on which people see how the node is (OB6). */
@NullMarked
package com.creativeai.platform.observability.ui;

import org.jspecify.annotations.NullMarked;
