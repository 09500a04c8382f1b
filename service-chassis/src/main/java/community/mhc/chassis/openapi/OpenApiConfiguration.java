package community.mhc.chassis.openapi;

import community.mhc.chassis.security.PublicPaths;
import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** One document a service, at {@code /openapi.json}; clients are generated from it. */
@AutoConfiguration
public class OpenApiConfiguration {

    @Bean
    ModelConverter nullnessOfRecords() {
        return new NullnessOfRecords();
    }

    @Bean
    ModelConverter textBounds() {
        return new TextBounds();
    }

    @Bean
    EditHeaders editHeaders() {
        return new EditHeaders();
    }

    @Bean
    @Order(1)
    GlobalOpenApiCustomizer documentFrame(
            @Value("${spring.application.name}") String service, ObjectProvider<PublicPaths> open) {
        return new DocumentFrame(service, open.stream().toList());
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer answerFields() {
        return new AnswerFields();
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer askedFields() {
        return new AskedFields();
    }

    /** After the frame, which says who needs a token, and before headers are added that only wait. */
    @Bean
    @Order(3)
    Refusals refusals(BeanFactory beans) {
        return new Refusals(() -> ServiceCodes.in(AutoConfigurationPackages.get(beans)));
    }

    @Bean
    @Order(4)
    GlobalOpenApiCustomizer positionHeaders() {
        return new PositionHeaders();
    }
}
