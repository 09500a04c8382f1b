/**
 * How a member proves who she is: her address and her password.
 * Nothing of this is in an event.
 */
@NullMarked
package community.mhc.member.account;

import org.jspecify.annotations.NullMarked;
