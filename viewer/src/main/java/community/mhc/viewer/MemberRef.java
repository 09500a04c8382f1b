package community.mhc.viewer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member in a view, stored as their id. It becomes a {@link MemberCard} in an answer, and only there: until {@link Cards} has shown
 * it, it cannot be sent. Equal to any other of the same member. Belongs to the one answer it is in.
 */
public final class MemberRef {

    private final UUID id;
    private @Nullable MemberCard card;

    public MemberRef(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    void show(MemberCard shown) {
        card = shown;
    }

    /** @throws IllegalStateException while nobody has decided what is shown of the member */
    @JsonValue
    MemberCard card() {
        return Objects.requireNonNullElseGet(card, () -> {
            throw new IllegalStateException("A view was about to be sent without its members being shown");
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberRef ref && ref.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
