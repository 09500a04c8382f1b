package community.mhc.jobs.posting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The profession that a job is for. */
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

    private final String value;

    Profession(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException for what no profession is called */
    public static Profession of(String value) {
        return Arrays.stream(values())
                .filter(p -> p.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such profession"));
    }

    /** As the API, the store and messages name it. */
    @JsonValue
    public String value() {
        return value;
    }
}
