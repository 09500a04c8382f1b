/**
 * What this project's own stack consists of: its services' jars, their JVM flags and their environment.
 * Jars are unpacked and given an ahead-of-time cache, so that a warm start is quick.
 */
@NullMarked
package community.mhc.local.app;

import org.jspecify.annotations.NullMarked;
