package community.mhc.gateway.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts open connections by the address they come from. Thread-safe. */
final class Connections {

    /** RFC 6177: whoever has IPv6 has at least a network of this size, so an address alone bounds nobody. */
    private static final int NETWORK_BYTES = 8;

    private final Map<ByteBuffer, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    /** At most {@code most} from one address; 0 is no bound. */
    Connections(int most) {
        this.most = most;
    }

    /** Whether one more may be open; whoever is told so calls {@link #leave} once. */
    boolean enter(InetAddress address) {
        int now = open.merge(key(address), 1, Integer::sum);
        if (most == 0 || now <= most) {
            return true;
        }
        leave(address);
        return false;
    }

    void leave(InetAddress address) {
        open.computeIfPresent(key(address), (same, count) -> count == 1 ? null : count - 1);
    }

    private static ByteBuffer key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
