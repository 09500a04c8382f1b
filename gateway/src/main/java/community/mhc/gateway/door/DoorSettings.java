package community.mhc.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may take of the gateway.
 *
 * @param connectionsPerAddress open at a time from one address, of IPv6 from one /64 network; 0 is no bound, for a gateway behind
 *     a proxy, whose address all clients share
 */
@ConfigurationProperties("mhc.door")
record DoorSettings(@DefaultValue("256") int connectionsPerAddress) {}
