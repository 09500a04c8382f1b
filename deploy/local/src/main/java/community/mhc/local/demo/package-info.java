/**
 * Loads the demo community through the public API.
 * Ids are derived from names, so loading twice changes nothing.
 */
@NullMarked
package community.mhc.local.demo;

import org.jspecify.annotations.NullMarked;
