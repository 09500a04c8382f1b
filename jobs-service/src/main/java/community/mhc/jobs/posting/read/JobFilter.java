package community.mhc.jobs.posting.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import community.mhc.chassis.text.SearchWords;
import community.mhc.jobs.posting.JobStatus;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.UsState;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a list of postings is narrowed by; null means not by this. */
record JobFilter(
        @Nullable UsState state,
        @Nullable Profession profession,

        @Parameter(description = "Only remote work, or only work in place") @Nullable
        Boolean remote,

        @Parameter(description = "Only with supervision hours offered, or only without") @Nullable
        Boolean supervision,

        @Parameter(
                description =
                        "Postings with words that begin like each of these, in title, employer, licence or description")
        @Size(max = 200)
        @Nullable
        String q,

        @Parameter(description = "True: what I posted myself, whatever became of it. Otherwise what is open") @Nullable
        Boolean mine) {

    /** More would be a sentence, not a search. */
    private static final int MAX_WORDS = 8;

    enum Facet {
        PROFESSION,
        STATE
    }

    /** @param today in UTC */
    Bson rows(UUID reader, LocalDate today) {
        return rows(reader, today, null);
    }

    /** All conditions but the facet's own, so that its counts show what other values would give. */
    Bson rows(UUID reader, LocalDate today, @Nullable Facet except) {
        var all = new ArrayList<>(Boolean.TRUE.equals(mine) ? postedBy(reader) : open(today));
        if (state != null && except != Facet.STATE) all.add(eq("state", state.name()));
        if (profession != null && except != Facet.PROFESSION) all.add(eq("profession", profession.value()));
        if (remote != null) all.add(eq("remote", remote));
        if (supervision != null) all.add(eq("supervisionOffered", supervision));
        if (q != null)
            SearchWords.of(q, MAX_WORDS).stream().map(JobFilter::wordBeginning).forEach(all::add);
        return and(all);
    }

    private static List<Bson> postedBy(UUID reader) {
        return List.of(eq("postedBy", reader));
    }

    /** By date too: a posting is not open for the minute between its last day's end and the event that says so. */
    private static List<Bson> open(LocalDate today) {
        return List.of(eq("status", JobStatus.OPEN), gte("closesOn", today));
    }

    /** A range, because an index serves it; every string that begins with {@code word} is in it. */
    private static Bson wordBeginning(String word) {
        return elemMatch("words", new Document("$gte", word).append("$lt", word + Character.MAX_VALUE));
    }
}
