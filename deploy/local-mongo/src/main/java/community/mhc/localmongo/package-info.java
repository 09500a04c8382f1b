/**
 * A durable, indexed stand-in for MongoDB, in one JVM and one file.
 * For trying out, for tests and for one machine; {@link community.mhc.localmongo.LocalMongo} is the way in.
 */
@NullMarked
package community.mhc.localmongo;

import org.jspecify.annotations.NullMarked;
