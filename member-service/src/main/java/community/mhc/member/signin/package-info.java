/**
 * The OpenID provider: tells the gateway who signed in.
 * Protocol by Spring Authorization Server; what it keeps, it keeps in MongoDB.
 */
@NullMarked
package community.mhc.member.signin;

import org.jspecify.annotations.NullMarked;
