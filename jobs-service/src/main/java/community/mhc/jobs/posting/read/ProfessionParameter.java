package community.mhc.jobs.posting.read;

import community.mhc.jobs.posting.Profession;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a profession from a query as the API names it, where Spring would expect the constant's name. */
@Component
class ProfessionParameter implements Converter<String, Profession> {

    @Override
    public Profession convert(String value) {
        return Profession.of(value);
    }
}
