package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a copy cannot do without has to be promised. */
class NeedsTest {

    private static final JsonNode SCHEMA = json("""
            {"type":"object",
             "properties":{
               "name":{"type":"string"},
               "note":{"type":["string","null"]},
               "kind":{"enum":["round",null]},
               "size":{"type":"integer"},
               "place":{"type":"object","properties":{"street":{"type":"string"},"zip":{"type":"string"}},"required":["street"]},
               "steps":{"type":"array","items":{"type":"object","properties":{"at":{"type":["string","null"]}},"required":["at"]}}},
             "required":["name","note","kind","place","steps"]}""");

    private static final JsonNode EXAMPLE = json("""
            {"name":"n","note":"t","kind":"round","size":1,"place":{"street":"s","zip":"z"},"steps":[{"at":"a"}]}""");

    record Place(String street, @Nullable String zip) {}

    record Step(@Nullable String at) {}

    record Modest(
            String name, @Nullable String note, @Nullable Place place, List<Step> steps) {}

    record Sized(int size) {}

    record Noted(String note, String kind) {}

    record Zip(String zip) {}

    record Posted(Zip place) {}

    record At(String at) {}

    record Stepping(List<At> steps) {}

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static List<String> unpromised(Class<? extends Record> copy) {
        return Needs.unpromised(copy, SCHEMA, EXAMPLE);
    }

    @Test
    void whoNeedsWhatIsPromisedNeedsNothingElse() {
        assertThat(unpromised(Modest.class)).isEmpty();
    }

    @Test
    void aFieldMayBeMissing() {
        assertThat(unpromised(Sized.class)).containsExactly("message.size: may be missing");
    }

    @Test
    void aFieldThatIsAlwaysThereMayBeNull() {
        assertThat(unpromised(Noted.class)).containsExactly("message.note: may be null", "message.kind: may be null");
    }

    @Test
    void recordsInsideAreLookedAtToo() {
        assertThat(unpromised(Posted.class)).containsExactly("message.place.zip: may be missing");
        assertThat(unpromised(Stepping.class)).containsExactly("message.steps[].at: may be null");
    }

    @Test
    void anExampleThatLacksSomethingSaysNothingOfIt() {
        var without =
                json("{\"name\":\"n\",\"note\":\"t\",\"kind\":\"round\",\"place\":{\"street\":\"s\"},\"steps\":[]}");
        assertThat(Needs.unpromised(Stepping.class, SCHEMA, without))
                .containsExactly("message.steps[]: the example has none");
    }
}
