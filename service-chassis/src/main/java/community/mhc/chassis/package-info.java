/** What every service needs and no domain word: plumbing as auto-configuration. */
@NullMarked
package community.mhc.chassis;

import org.jspecify.annotations.NullMarked;
