/** The built web app and what browsers are told about its safety. */
@NullMarked
package community.mhc.gateway.web;

import org.jspecify.annotations.NullMarked;
