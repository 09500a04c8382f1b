package community.mhc.chassis.openapi;

import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;

/** References within one document. */
final class References {

    private References() {}

    /** {@code Group} of {@code #/components/schemas/Group}. */
    static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The schema itself, where {@code resolved} only refers to it. */
    static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().getOrDefault(nameIn(reference), resolved);
    }
}
