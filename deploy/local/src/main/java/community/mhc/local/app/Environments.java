package community.mhc.local.app;

import community.mhc.local.stack.Part;
import community.mhc.local.stack.Ports;
import community.mhc.local.stack.Role;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told by environment variables: the same names that a deployment elsewhere sets. */
record Environments(StackSettings settings, Databases databases, Secrets secrets) {

    Map<String, String> of(Part part, int port, int managementPort, Ports ports) {
        var environment = new TreeMap<>(LocalPlan.forAll());
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", StackSettings.LOOPBACK);
        environment.put("MHC_MONGODB_URI", databases.mongoUri(ports));
        environment.put("MHC_KAFKA_BOOTSTRAP_SERVERS", databases.kafkaServers(ports));
        environment.put("MHC_PUBLIC_URL", settings.publicUrl());
        environment.put("MHC_ISSUER_URL", settings.publicUrl());
        var memberUrl = "http://127.0.0.1:" + ports.of(LocalPlan.MEMBER_SERVICE);
        environment.put("MHC_JWKS_URL", memberUrl + "/oauth2/jwks");
        environment.put("MHC_CURSOR_KEY", secrets.cursorKey());
        if (part.role() == Role.SERVICE) {
            environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
            environment.put("MANAGEMENT_SERVER_ADDRESS", StackSettings.LOOPBACK);
        }
        if (part.role() == Role.GATEWAY) {
            environment.put("SERVER_ADDRESS", settings.host());
            environment.put("MHC_INSTANCES_FILE", settings.data().instances().toString());
            environment.put("MHC_MEMBER_URL", memberUrl);
            environment.put("MHC_CLIENT_SECRET", secrets.clientSecret());
        }
        if (part.name().equals(LocalPlan.MEMBER_SERVICE)) {
            environment.put("MHC_CLIENT_SECRET", secrets.clientSecret());
            environment.put("MHC_LOCAL_TOKENS", "true");
            environment.put("MHC_LOCAL_TOKENS_SECRET", secrets.localTokens());
        }
        if (part.name().equals("files-service")) {
            environment.put("MHC_FILES_DIR", settings.data().of("files").toString());
        }
        return environment;
    }
}
