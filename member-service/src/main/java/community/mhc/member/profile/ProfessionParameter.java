package community.mhc.member.profile;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a profession's word from a query, as strictly as from a body; empty is the same as absent. */
@Component
@NullUnmarked // NullAway does not know yet that Spring lets a converter answer null.
class ProfessionParameter implements Converter<String, Profession> {

    @Override
    public Profession convert(String word) {
        return word.isEmpty() ? null : Profession.of(word);
    }
}
