package community.mhc.eventstore.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a link leads, and the same connection string with the link in its place. Never shown: it may hold a password. */
record Address(String host, int port, String before, String after) {

    private static final String SCHEME = "mongodb://";

    /** A link is one server, whoever else that server knows; and it cannot read what is compressed. */
    private static final Set<String> NOT_OVER_A_LINK = Set.of("replicaset", "directconnection", "compressors");

    /** @throws IllegalArgumentException when it does not name one server, or asks for TLS */
    static Address of(String connectionString) {
        // Before it is parsed, which would look names up.
        if (!connectionString.startsWith(SCHEME)) {
            throw new IllegalArgumentException("A link leads to one server: mongodb://...");
        }
        ConnectionString parsed = new ConnectionString(connectionString);
        if (parsed.getHosts().size() != 1) {
            throw new IllegalArgumentException("A link leads to one server: name the primary alone");
        }
        if (Boolean.TRUE.equals(parsed.getSslEnabled())) {
            throw new IllegalArgumentException("A link reads what passes: leave TLS out");
        }
        ServerAddress server = new ServerAddress(parsed.getHosts().getFirst());
        String rest = connectionString.substring(SCHEME.length());
        String authority = rest.split("[/?]", 2)[0];
        return new Address(
                server.getHost(),
                server.getPort(),
                authority.substring(0, authority.lastIndexOf('@') + 1),
                rest.substring(authority.length()));
    }

    /** The connection string by which a driver comes here through {@code 127.0.0.1:port}. */
    String through(int port) {
        String[] pathAndOptions = after.split("\\?", 2);
        Stream<String> asked =
                Arrays.stream(pathAndOptions).skip(1).flatMap(options -> Arrays.stream(options.split("&")));
        String options = Stream.concat(Stream.of("directConnection=true"), asked.filter(Address::holdsOverALink))
                .collect(Collectors.joining("&"));
        String path = pathAndOptions[0].isEmpty() ? "/" : pathAndOptions[0];
        return SCHEME + before + "127.0.0.1:" + port + path + "?" + options;
    }

    private static boolean holdsOverALink(String option) {
        return !option.isEmpty() && !NOT_OVER_A_LINK.contains(option.split("=", 2)[0].toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
