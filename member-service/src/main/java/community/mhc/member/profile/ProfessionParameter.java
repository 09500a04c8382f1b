package community.mhc.member.profile;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a profession's word from a query, as strictly as from a body. */
@Component
class ProfessionParameter implements Converter<String, Profession> {

    @Override
    public Profession convert(String word) {
        return Profession.of(word);
    }
}
