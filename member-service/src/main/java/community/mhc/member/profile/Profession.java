package community.mhc.member.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a member was trained as. Its {@link #word()} is what the API, events and messages carry. */
public enum Profession {
    PSYCHOLOGIST("psychologist"),
    PSYCHIATRIST("psychiatrist"),
    PSYCHIATRIC_NURSE("psychiatric-nurse"),
    CLINICAL_SOCIAL_WORKER("clinical-social-worker"),
    SCHOOL_SOCIAL_WORKER("school-social-worker"),
    MARRIAGE_FAMILY_THERAPIST("marriage-family-therapist"),
    PROFESSIONAL_COUNSELOR("professional-counselor"),
    ADDICTION_COUNSELOR("addiction-counselor"),
    ART_THERAPIST("art-therapist"),
    SCHOOL_PSYCHOLOGIST("school-psychologist"),
    TRAINEE("trainee");

    private final String word;

    Profession(String word) {
        this.word = word;
    }

    /** The stable word, lower case with hyphens. */
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * The profession with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Profession of(String word) {
        return Arrays.stream(values())
                .filter(profession -> profession.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such profession"));
    }
}
