/** The one public address: routes requests to the services, signs members in and serves the web app. */
@NullMarked
package community.mhc.gateway;

import org.jspecify.annotations.NullMarked;
