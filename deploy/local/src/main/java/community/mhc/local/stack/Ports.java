package community.mhc.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The port of every process, picked once and then kept, so that the others find it again after a restart. */
public final class Ports {

    /** Below the range that systems take outgoing connections' ports from: one of those could block a restart. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Map<String, Integer> byName;

    /** Starts from what is remembered, by name. */
    public Ports(Map<String, Integer> remembered) {
        byName = new TreeMap<>(remembered);
    }

    /** The port of {@code name}, picked now if it has none. */
    public synchronized int of(String name) {
        return byName.computeIfAbsent(name, any -> pick());
    }

    /** Forgets the port of {@code name} if another program has taken it. */
    synchronized void forgetIfTaken(String name) {
        var port = byName.get(name);
        if (port != null && !isFree(InetAddress.getLoopbackAddress(), port)) {
            byName.remove(name);
        }
    }

    synchronized Map<String, Integer> remembered() {
        return new TreeMap<>(byName);
    }

    private int pick() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!byName.containsValue(port) && isFree(InetAddress.getLoopbackAddress(), port)) {
                return port;
            }
        }
    }

    /** Whether a program could listen there now. */
    public static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
