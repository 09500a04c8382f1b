package community.mhc.chassis.sample;

import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Where operators ask a service that runs in a test. */
final class ManagementPort {

    private ManagementPort() {}

    static RestTestClient of(Environment environment) {
        var port = environment.getRequiredProperty("local.management.port");
        return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }
}
