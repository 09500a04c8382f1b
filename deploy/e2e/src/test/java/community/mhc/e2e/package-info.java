/**
 * The whole system as a member lives it: through the gateway, in a browser and through the API, with faults and with
 * rubbish. Runs against one stack, started for the tests and stopped after them.
 */
package community.mhc.e2e;
