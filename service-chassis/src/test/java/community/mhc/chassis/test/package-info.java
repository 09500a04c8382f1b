/** What the tests of every service need: a database of their own, tokens, and messages as other services send them. */
package community.mhc.chassis.test;
