package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a message's schema: those that break somebody, and those that may be made. */
class SchemaChangeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final JsonNode RELEASED = JSON.readTree("""
            {"$id":"urn:some.thing-done.v1","title":"A thing","type":"object",
             "properties":{
               "thingId":{"type":"string","format":"uuid","description":"which"},
               "name":{"type":"string","minLength":1,"maxLength":80},
               "size":{"type":"integer","minimum":1},
               "kind":{"enum":["round","square"]},
               "edges":{"enum":[0,4]},
               "anything":true,
               "extra":{"type":"array","items":true},
               "note":{"type":["string","null"]},
               "tags":{"type":"array","items":{"type":"string","pattern":"^[a-z]+$"},"maxItems":5},
               "place":{"type":"object","properties":{"street":{"type":"string"}},"required":["street"]}},
             "required":["thingId","name","kind","tags","place"],
             "additionalProperties":true}""");

    /** The change: the value at the pointer is replaced; {@code -} takes it away. */
    private static JsonNode changed(String pointer, String value) {
        var schema = RELEASED.deepCopy();
        var at = pointer.lastIndexOf('/');
        var parent = (ObjectNode) schema.at(pointer.substring(0, at));
        var name = pointer.substring(at + 1);
        if (value.equals("-")) parent.remove(name);
        else parent.set(name, JSON.readTree(value));
        return schema;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /properties/size                    | -                            | message.size: is gone
            /properties/thingId/type            | "integer"                    | message.thingId: type was "string" and is "integer"
            /properties/name/type               | ["string","null"]            | message.name: type was
            /properties/note/type               | "string"                     | message.note: type was
            /properties/thingId/format          | -                            | message.thingId: format was "uuid" and is not said
            /properties/thingId/format          | "uri"                        | message.thingId: format was "uuid" and is "uri"
            /properties/name/maxLength          | 200                          | message.name: maxLength was 80 and is 200
            /properties/name/maxLength          | 40                           | message.name: maxLength was 80 and is 40
            /properties/name/minLength          | -                            | message.name: minLength
            /properties/name/pattern            | "^A"                         | message.name: pattern was not said
            /properties/size/minimum            | 0                            | message.size: minimum
            /properties/kind/enum               | ["round"]                    | message.kind: messages that say "square" were sent
            /properties/kind/enum               | ["round","square","oval"]    | message.kind: readers have no case for "oval"
            /properties/kind/enum               | -                            | message.kind: was or becomes a choice
            /properties/edges/enum              | ["0",4]                      | message.edges: messages that say 0 were sent
            /properties/anything                | false                        | message.anything: was true and is false
            /properties/anything                | {"type":"string"}            | message.anything: was true and is {"type":"string"}
            /properties/note                    | false                        | message.note: was {"type":
            /properties/extra/items             | false                        | message.extra[]: was true and is false
            /properties/name/enum               | ["Ann"]                      | message.name: was or becomes a choice
            /properties/tags/items/pattern      | "^[a-z0-9]+$"                | message.tags[]: pattern was
            /properties/tags/items/type         | "integer"                    | message.tags[]: type was
            /properties/tags/items              | -                            | message.tags: has other items
            /properties/tags/maxItems           | 50                           | message.tags: maxItems
            /properties/place/properties/street | -                            | message.place.street: is gone
            /properties/place/required          | []                           | message.place.street: is no longer always there
            /properties/place/required          | ["street","town"]            | message.place.town: is required now
            /required                           | ["thingId","kind","tags","place"] | message.name: is no longer always there
            /required                           | ["thingId","name","kind","tags","place","size"] | message.size: is required now
            /additionalProperties               | false                        | message: additionalProperties was true and is false
            /type                               | "array"                      | message: type was
            /oneOf                              | [{"type":"object"}]          | message: oneOf was not said
            /properties/name                    | {"$ref":"#/$defs/name"}      | message.name: $ref was not said
            """)
    void whatBreaksAReaderIsFound(String pointer, String value, String broken) {
        assertThat(SchemaChange.breaks(RELEASED, changed(pointer, value)))
                .anySatisfy(sentence -> assertThat(sentence).startsWith(broken));
    }

    @Test
    void aRenamedFieldIsOneThatIsGone() {
        var renamed = (ObjectNode) RELEASED.deepCopy();
        var fields = (ObjectNode) renamed.get("properties");
        fields.set("title", fields.remove("name"));
        assertThat(SchemaChange.breaks(RELEASED, renamed)).contains("message.name: is gone");
    }

    @Test
    void whoRefusesWhatSheDoesNotKnowTakesNoNewField() {
        var closed = (ObjectNode) changed("/additionalProperties", "false");
        var more = closed.deepCopy();
        ((ObjectNode) more.get("properties")).putObject("colour").put("type", "string");
        assertThat(SchemaChange.breaks(closed, more))
                .containsExactly("message.colour: readers refuse what they do not know");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /properties/colour               | {"type":"string"}
            /properties/place/properties/zip | {"type":"string"}
            /properties/thingId/description  | "which one"
            /title                           | "A thing was done"
            /$id                             | "urn:other"
            /required                        | ["tags","kind","name","thingId","place"]
            /properties/kind/enum            | ["square","round"]
            """)
    void whatBreaksNobodyMayChange(String pointer, String value) {
        assertThat(SchemaChange.breaks(RELEASED, changed(pointer, value))).isEmpty();
    }
}
