/** What this service knows of others, as their messages said it: groups, who belongs to them, who the members are. */
@NullMarked
package community.mhc.files.integration.in;

import org.jspecify.annotations.NullMarked;
