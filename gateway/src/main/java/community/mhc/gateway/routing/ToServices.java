package community.mhc.gateway.routing;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** The connections to the services. The client's own retry would send a POST twice: {@link Attempts} decides. */
@Component
class ToServices implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true);
    }
}
