package community.mhc.chassis.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes parameters in one form. Ids are canonical alone: {@link UUID#fromString} reads {@code 1-1-1-1-1} too, and one id must have one
 * spelling. An editor and not a converter, because Spring falls back to its own lenient editor when a converter refuses.
 */
@ControllerAdvice
class StrictParameters {

    private static final Pattern CANONICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Null for what is no id. */
    static @Nullable UUID parse(@Nullable String text) {
        return text != null && CANONICAL.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** Fills what a constructor declares and follows no path from there: {@code state.x} would make Spring build a state. */
    @InitBinder
    void asDeclared(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @InitBinder
    void idsAsWritten(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                var id = parse(text);
                if (id == null) throw new IllegalArgumentException("not a UUID");
                setValue(id);
            }
        });
    }
}
