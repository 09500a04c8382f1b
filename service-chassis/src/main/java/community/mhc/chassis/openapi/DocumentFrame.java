package community.mhc.chassis.openapi;

import community.mhc.chassis.security.PublicPaths;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whose document it is, and who may call what. */
final class DocumentFrame implements GlobalOpenApiCustomizer {

    private final String service;
    private final List<PublicPaths> open;

    /** @param service the application's name */
    DocumentFrame(String service, List<PublicPaths> open) {
        this.service = service;
        this.open = open;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title(service).version("1"));
        if (api.getComponents() == null) api.setComponents(new Components());
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (isOpen(method, path)) operation.setSecurity(List.of());
                }));
    }

    private boolean isOpen(HttpMethod method, String path) {
        return open.stream()
                .flatMap(paths -> paths.paths().stream())
                .anyMatch(some -> some.method().name().equals(method.name())
                        && PathPatternParser.defaultInstance
                                .parse(some.pattern())
                                .matches(PathContainer.parsePath(path)));
    }
}
