/**
 * Measurements, run by {@code mvn -Pbench verify} and never by the tests (docs/benchmarks.md). The
 * load comes from this process; the product, and the bridge it is compared with, run in processes
 * of their own.
 */
@NullMarked
package com.creativeai.bench;

import org.jspecify.annotations.NullMarked;
