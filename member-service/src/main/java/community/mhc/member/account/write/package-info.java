/**
 * Registration: reserves the address, stores the password's hash, appends the event.
 * The order and its failures are described in RATIONALE.md.
 */
@NullMarked
package community.mhc.member.account.write;

import org.jspecify.annotations.NullMarked;
