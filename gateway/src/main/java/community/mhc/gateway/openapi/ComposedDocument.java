package community.mhc.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document made of several. What two services describe alike (the form of a problem, say) appears once; what they
 * describe differently under one name gets the service's name in front of it.
 */
final class ComposedDocument {

    private static final String REF = "$ref";
    private static final String COMPONENTS = "components";

    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> operationIds = new HashSet<>();

    /** Starts with {@code frame}: title, security and the gateway's own paths. It is not changed. */
    ComposedDocument(ObjectNode frame) {
        this.document = frame.deepCopy();
        this.paths = document.withObject("/paths");
        this.components = document.withObject("/" + COMPONENTS);
        paths.forEach(path -> makeUnique(path, ""));
    }

    /** Adds the paths of {@code service} below {@code /api/}, with all that they refer to. */
    void add(String service, ObjectNode original) {
        ObjectNode part = original.deepCopy();
        String prefix = prefix(service);
        Map<String, String> renamed = renames(prefix, part.path(COMPONENTS));
        if (!renamed.isEmpty()) {
            rewrite(part, renamed);
        }
        part.path(COMPONENTS)
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    String name =
                            renamed.getOrDefault(reference(kind.getKey(), component.getKey()), component.getKey());
                    components.withObject("/" + kind.getKey()).set(last(name), component.getValue());
                }));
        part.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")) {
                makeUnique(path.getValue(), prefix);
                paths.set(path.getKey(), path.getValue());
            }
        });
    }

    /** Says what the gateway itself answers, and which services' parts are missing just now. */
    ObjectNode finish(List<String> missing) {
        OwnAnswers.addTo(document);
        if (!missing.isEmpty()) {
            ArrayNode names = document.putArray("x-missing-services");
            missing.forEach(names::add);
        }
        return document;
    }

    private static String prefix(String service) {
        String word = service.replace("-service", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /**
     * Old reference to new reference of every component whose name is taken by something else, or by something that
     * reads the same but refers to a component which had to be renamed.
     */
    private Map<String, String> renames(String prefix, JsonNode part) {
        Map<String, String> renamed = new HashMap<>();
        int before;
        do {
            before = renamed.size();
            part.properties()
                    .forEach(kind -> kind.getValue().properties().forEach(component -> {
                        JsonNode taken = components.path(kind.getKey()).path(component.getKey());
                        boolean same = taken.equals(component.getValue()) && !refersTo(component.getValue(), renamed);
                        if (!taken.isMissingNode() && !same && !kind.getKey().equals("securitySchemes")) {
                            renamed.put(
                                    reference(kind.getKey(), component.getKey()),
                                    reference(kind.getKey(), prefix + component.getKey()));
                        }
                    }));
        } while (renamed.size() > before);
        return renamed;
    }

    private static boolean refersTo(JsonNode node, Map<String, String> renamed) {
        return renamed.containsKey(node.path(REF).stringValue(""))
                || node.valueStream().anyMatch(child -> refersTo(child, renamed));
    }

    private static String reference(String kind, String name) {
        return "#/" + COMPONENTS + "/" + kind + "/" + name;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path(REF).isString()) {
            String target = object.path(REF).stringValue();
            object.put(REF, renamed.getOrDefault(target, target));
        }
        node.forEach(child -> rewrite(child, renamed));
    }

    /** Client generators name functions after operations, so "list" of two services needs two names. */
    private void makeUnique(JsonNode path, String prefix) {
        path.forEach(child -> {
            if (child instanceof ObjectNode operation
                    && operation.path("operationId").isString()) {
                String id = operation.path("operationId").stringValue();
                if (!operationIds.add(id)) {
                    operation.put("operationId", id + prefix);
                    operationIds.add(id + prefix);
                }
            }
        });
    }
}
