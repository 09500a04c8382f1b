package community.mhc.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerFieldsTest {

    enum Standing {
        HERE,
        GONE
    }

    record Part(int size) {}

    record Answer(
            String always,
            @Nullable String text,
            @Nullable Standing standing,
            @Nullable Part part,
            @Nullable List<Part> parts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(String always, @Nullable String sometimes) {}

    record Asked(@Nullable String note, List<Inner> inner) {}

    record Inner(String text) {}

    private final OpenAPI api = described();

    private static OpenAPI described() {
        var components = new Components();
        var converters = new ModelConverters(true);
        converters.addConverter(new NullnessOfRecords());
        for (var type : List.of(Answer.class, Sparse.class, Asked.class))
            converters
                    .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
                    .referencedSchemas
                    .forEach(components::addSchemas);
        var asked = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Asked"));
        var put = new Operation().requestBody(new RequestBody().content(new Content().addMediaType("any", asked)));
        var api = new OpenAPI().components(components).paths(new Paths().addPathItem("/", new PathItem().put(put)));
        new AnswerFields().customise(api);
        return api;
    }

    private Schema<?> schema(String name) {
        return api.getComponents().getSchemas().get(name);
    }

    private String field(String name, String field) {
        return Json31.mapper()
                .valueToTree(schema(name).getProperties().get(field))
                .toString();
    }

    @Test
    void everyFieldOfAnAnswerIsAlwaysThere() {
        assertThat(schema("Answer").getRequired()).containsExactly("always", "part", "parts", "standing", "text");
        assertThat(schema("Part").getRequired()).containsExactly("size");
    }

    @Test
    void aFieldThatMayBeNullSaysSo() {
        assertThat(field("Answer", "always")).isEqualTo("{\"type\":\"string\"}");
        assertThat(field("Answer", "text")).isEqualTo("{\"type\":[\"string\",\"null\"]}");
        assertThat(field("Answer", "parts")).startsWith("{\"type\":[\"array\",\"null\"]");
    }

    @Test
    void aReferenceOrAChoiceThatMayBeNullIsOneOfTwo() {
        assertThat(field("Answer", "part"))
                .isEqualTo("{\"oneOf\":[{\"$ref\":\"#/components/schemas/Part\"},{\"type\":\"null\"}]}");
        assertThat(field("Answer", "standing"))
                .isEqualTo("{\"oneOf\":[{\"type\":\"string\",\"enum\":[\"HERE\",\"GONE\"]},{\"type\":\"null\"}]}");
    }

    @Test
    void whatLeavesNullOutNeverAnswersIt() {
        assertThat(schema("Sparse").getRequired()).containsExactly("always");
        assertThat(field("Sparse", "sometimes")).isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    void whatIsAskedForIsLeftToItsConstraints() {
        assertThat(schema("Asked").getRequired()).isNull();
        assertThat(schema("Inner").getRequired()).isNull();
        assertThat(field("Asked", "note")).isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    void theNotesAreNoPartOfTheDocument() {
        assertThat(Json31.mapper().valueToTree(api).toString()).doesNotContain("x-");
    }
}
