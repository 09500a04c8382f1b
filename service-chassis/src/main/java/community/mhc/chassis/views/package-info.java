/** The database of a service's read views: codecs, and collections prepared before anything reads them. */
@NullMarked
package community.mhc.chassis.views;

import org.jspecify.annotations.NullMarked;
