/** Which instances of each service there are, and which of them a call goes to. */
@NullMarked
package community.mhc.gateway.instances;

import org.jspecify.annotations.NullMarked;
