package community.mhc.gateway.openapi;

import community.mhc.gateway.instances.Instance;
import community.mhc.gateway.instances.Instances;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fetches the services' own documents. One that cannot be had is left out. */
@Component
class ServiceDocuments {

    /** In the order of the composed document. */
    static final List<String> SERVICES =
            List.of("member-service", "forum-service", "files-service", "jobs-service", "notification-service");

    private static final Logger log = LoggerFactory.getLogger(ServiceDocuments.class);

    /** The first request makes a service write its document, which takes a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Instances instances;
    private final JsonMapper json;

    ServiceDocuments(HttpClient gatewayHttpClient, Instances instances, JsonMapper json) {
        this.client = gatewayHttpClient;
        this.instances = instances;
        this.json = json;
    }

    /** By service, in order, without those that did not answer. */
    Mono<Map<String, ObjectNode>> fetch() {
        return Flux.fromIterable(SERVICES)
                .flatMapSequential(service -> fetch(service).map(document -> Map.entry(service, document)))
                .collect(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
    }

    private Mono<ObjectNode> fetch(String service) {
        return Mono.justOrEmpty(instances.next(service, List.of()))
                .flatMap(this::get)
                .timeout(PATIENCE)
                .map(bytes -> json.readValue(bytes, ObjectNode.class))
                .onErrorResume(error -> {
                    log.warn(
                            "{} gave no API document: {}",
                            service,
                            error.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private Mono<byte[]> get(Instance instance) {
        return client.get()
                .uri(instance.base().resolve("/openapi.json"))
                .responseSingle((answer, body) -> answer.status().code() == 200 ? body.asByteArray() : Mono.empty());
    }
}
