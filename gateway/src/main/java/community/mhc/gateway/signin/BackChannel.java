package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.instances.Instance;
import community.mhc.gateway.instances.Instances;
import community.mhc.gateway.problem.GatewayError;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Sends calls for {@code http://member-service} to the address in the settings, or to an instance that runs. */
@Component
class BackChannel implements ExchangeFilterFunction {

    private final GatewaySettings settings;
    private final Instances instances;

    BackChannel(GatewaySettings settings, Instances instances) {
        this.settings = settings;
        this.instances = instances;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        URI fixed = settings.memberUrl();
        if (fixed != null) {
            return next.exchange(at(request, URI.create(fixed + request.url().getRawPath() + query(request))));
        }
        return instances
                .next(Provider.SERVICE, List.of())
                .map(instance -> call(instance, request, next))
                .orElseGet(() -> Mono.error(GatewayError.SERVICE_UNAVAILABLE.of(Provider.SERVICE)));
    }

    private static Mono<ClientResponse> call(Instance instance, ClientRequest request, ExchangeFunction next) {
        return next.exchange(at(request, instance.at(request.url())))
                .doOnError(IOException.class, refused -> instance.failed());
    }

    private static ClientRequest at(ClientRequest request, URI url) {
        return ClientRequest.from(request).url(url).build();
    }

    private static String query(ClientRequest request) {
        String query = request.url().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
