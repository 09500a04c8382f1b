package community.mhc.gateway.instances;

import community.mhc.gateway.GatewaySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells {@link Instances} what runs where: from the file that a supervisor keeps, or else from the settings.
 * The file is looked at ten times a second; its attributes say whether it has to be read.
 */
@Component
class InstancesSource {

    private static final Logger log = LoggerFactory.getLogger(InstancesSource.class);
    private static final TypeReference<Map<String, List<URI>>> FORM = new TypeReference<>() {};

    private final Instances instances;
    private final @Nullable Path file;
    private final JsonMapper json;
    private String seen = "";

    InstancesSource(Instances instances, GatewaySettings settings, JsonMapper json) {
        this.instances = instances;
        this.file = settings.instancesFile();
        this.json = json;
        if (file == null) {
            instances.tell(settings.services().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        } else {
            look();
        }
    }

    @Scheduled(fixedDelay = 100)
    final void look() {
        if (file == null) {
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // A file put in place by a rename has a new key even within one tick of the clock.
            String now = attributes.lastModifiedTime() + " " + attributes.fileKey() + " " + attributes.size();
            if (!now.equals(seen)) {
                instances.tell(json.readValue(Files.readAllBytes(file), FORM));
                seen = now;
            }
        } catch (IOException | JacksonException e) {
            // What was known holds on; the next look is in a moment.
            log.debug("No instances could be read", e);
        }
    }
}
