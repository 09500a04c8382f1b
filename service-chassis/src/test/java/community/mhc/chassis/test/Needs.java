package community.mhc.chassis.test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a copy of a message needs and its schema does not promise, in the records inside of it too. It asks the schema itself: a field
 * without which, or with null for which, the example is still valid is not promised.
 */
final class Needs {

    private final JsonNode schema;
    private final JsonNode message;
    private final List<String> unpromised = new ArrayList<>();

    private Needs(JsonNode schema, JsonNode message) {
        this.schema = schema;
        this.message = message;
    }

    /** @param example has something of everything that the copy has */
    static List<String> unpromised(Class<?> copy, JsonNode schema, JsonNode example) {
        var message = example.deepCopy();
        var needs = new Needs(schema, message);
        needs.look("message", copy, message);
        return needs.unpromised;
    }

    private void look(String at, Class<?> record, JsonNode said) {
        if (!(said instanceof ObjectNode fields)) {
            unpromised.add(at + ": the example has none");
            return;
        }
        var needed =
                Components.alwaysThere(record).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var component : record.getRecordComponents()) {
            var name = at + "." + component.getName();
            if (needed.contains(component.getName())) isThere(name, component.getName(), fields);
            inside(name, component, fields.path(component.getName()));
        }
    }

    private void isThere(String at, String field, ObjectNode fields) {
        var value = fields.remove(field);
        if (Promise.allows(schema, message)) unpromised.add(at + ": may be missing");
        fields.putNull(field);
        if (Promise.allows(schema, message)) unpromised.add(at + ": may be null");
        if (value == null) fields.remove(field);
        else fields.set(field, value);
    }

    private void inside(String at, RecordComponent component, JsonNode value) {
        if (component.getType().isRecord()) look(at, component.getType(), value);
        else if (Collection.class.isAssignableFrom(component.getType())
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()) look(at + "[]", element, value.path(0));
    }
}
