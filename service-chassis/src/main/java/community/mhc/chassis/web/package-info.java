/** Arguments and answers that every endpoint shares: the caller, created ids, entity tags, body limits. */
@NullMarked
package community.mhc.chassis.web;

import org.jspecify.annotations.NullMarked;
