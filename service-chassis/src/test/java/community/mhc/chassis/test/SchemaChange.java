package community.mhc.chassis.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a change of a message's schema breaks. In both directions, because topics keep what was sent: a reader made for the released
 * schema must understand what is sent now, and one made for the current schema what was sent then. So a field that was released stays as it
 * is, and what is new may be missing.
 */
final class SchemaChange {

    /** Says nothing about what is valid. */
    private static final Set<String> WORDS =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "deprecated");

    /** Looked at one by one; every other keyword has to be as it was. */
    private static final Set<String> LOOKED_AT = Set.of("properties", "required", "items", "enum");

    private final List<String> broken = new ArrayList<>();

    private SchemaChange() {}

    /** Empty when nothing breaks; else a sentence for everything that does, with the field it is about. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        var change = new SchemaChange();
        change.compare("message", released, current);
        return change.broken;
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) { // true, which takes everything, or false
            if (!released.equals(current)) broken.add("%s: was %s and is %s".formatted(at, released, current));
            return;
        }
        keywords(at, released, current);
        choices(at, values(released, "enum", JsonNode::toString), values(current, "enum", JsonNode::toString));
        fields(at, released, current);
        if (released.has("items") && current.has("items"))
            compare(at + "[]", released.get("items"), current.get("items"));
        else if (released.has("items") || current.has("items")) broken.add(at + ": has other items");
    }

    /** Type, format, bounds, pattern, whether it takes unknown fields, and all that we never thought of. */
    private void keywords(String at, JsonNode released, JsonNode current) {
        var keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(WORDS);
        keywords.removeAll(LOOKED_AT);
        for (var keyword : keywords)
            if (!released.path(keyword).equals(current.path(keyword)))
                broken.add("%s: %s was %s and is %s"
                        .formatted(at, keyword, said(released, keyword), said(current, keyword)));
    }

    private void choices(String at, Set<String> released, Set<String> current) {
        if (released.isEmpty() != current.isEmpty()) broken.add(at + ": was or becomes a choice");
        if (released.isEmpty() || current.isEmpty()) return;
        without(current, released).forEach(value -> broken.add(at + ": readers have no case for " + value));
        without(released, current).forEach(value -> broken.add(at + ": messages that say " + value + " were sent"));
    }

    private void fields(String at, JsonNode released, JsonNode current) {
        var then = released.path("properties");
        var now = current.path("properties");
        for (var field : then.properties()) {
            var name = at + "." + field.getKey();
            if (now.has(field.getKey())) compare(name, field.getValue(), now.get(field.getKey()));
            else broken.add(name + ": is gone");
        }
        if (released.path("additionalProperties").isBoolean()
                && !released.path("additionalProperties").asBoolean())
            without(new TreeSet<>(now.propertyNames()), then.propertyNames())
                    .forEach(field -> broken.add(at + "." + field + ": readers refuse what they do not know"));
        required(at, values(released, "required", JsonNode::asString), values(current, "required", JsonNode::asString));
    }

    private void required(String at, Set<String> released, Set<String> current) {
        without(released, current).forEach(field -> broken.add(at + "." + field + ": is no longer always there"));
        without(current, released)
                .forEach(
                        field -> broken.add(at + "." + field + ": is required now, and messages without it were sent"));
    }

    private static Stream<String> without(Set<String> some, java.util.Collection<String> others) {
        return some.stream().filter(value -> !others.contains(value));
    }

    private static Set<String> values(JsonNode schema, String keyword, Function<JsonNode, String> name) {
        var values = new TreeSet<String>();
        schema.path(keyword).forEach(value -> values.add(name.apply(value)));
        return values;
    }

    private static String said(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "not said";
    }
}
