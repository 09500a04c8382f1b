package community.mhc.chassis.page;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages as every list endpoint has them. */
@AutoConfiguration
public class PageConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Limit.class, Cursor.class);
    }

    /**
     * @param key base64 of 32 bytes, the same for all instances of a service; empty makes one for this process alone, so
     *     that cursors end with it
     */
    @Bean
    Cursors cursors(@Value("${mhc.cursor-key:}") String key) {
        return new Cursors(
                key.isEmpty()
                        ? new SecureRandom().generateSeed(32)
                        : Base64.getDecoder().decode(key));
    }

    @Bean
    Pages pages(Cursors cursors) {
        return new Pages(cursors);
    }

    @Bean
    WebMvcConfigurer pageArguments(Cursors cursors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArguments(cursors));
            }
        };
    }

    @Bean
    OperationCustomizer pageParameters() {
        return (operation, handler) -> {
            for (var parameter : Arrays.asList(handler.getMethodParameters())) {
                if (parameter.getParameterType() == Limit.class) operation.addParametersItem(limitParameter());
                if (parameter.getParameterType() == Cursor.class) operation.addParametersItem(cursorParameter());
            }
            return operation;
        };
    }

    private static Parameter limitParameter() {
        var schema = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MAX));
        schema.setDefault(Limit.DEFAULT);
        return new Parameter()
                .in("query")
                .name("limit")
                .description("Rows of a page at most")
                .schema(schema);
    }

    private static Parameter cursorParameter() {
        var description = "The next of the page before; without it, the first page";
        return new Parameter()
                .in("query")
                .name("cursor")
                .description(description)
                .schema(new StringSchema());
    }
}
