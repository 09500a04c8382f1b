/** Other services' messages: what of them we remember, and whom they concern. */
@NullMarked
package community.mhc.notification.integration;

import org.jspecify.annotations.NullMarked;
