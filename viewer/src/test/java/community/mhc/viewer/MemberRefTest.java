package community.mhc.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MemberRefTest {

    private static final JsonMapper JSON = new JsonMapper();

    record Post(String text, MemberRef author, @Nullable MemberRef lastReplyBy) {}

    record Page(List<Post> items, @Nullable String next) {}

    private final MemberRef ada = new MemberRef(UUID.randomUUID());
    private final MemberRef ben = new MemberRef(UUID.randomUUID());

    @Test
    void aMemberWhoWasNotShownCannotBeSent() {
        var post = new Post("text", ada, null);
        assertThatThrownBy(() -> JSON.writeValueAsString(post)).hasMessageContaining("without its members being shown");
    }

    @Test
    void oneWhoWasIsSentAsACard() {
        ada.show(new MemberCard(ada.id(), "Ada", "psychologist", "OR"));
        assertThat(JSON.readTree(JSON.writeValueAsString(new Post("text", ada, null)))
                        .at("/author/name")
                        .asString())
                .isEqualTo("Ada");
    }

    @Test
    void allAreFoundWhereverTheyAre() {
        var found = new ArrayList<MemberRef>();
        MembersIn.collect(new Page(List.of(new Post("a", ada, ben), new Post("b", ben, null)), null), found::add);
        assertThat(found).containsExactly(ada, ben, ben);
    }

    @Test
    void anAnswerWithoutMembersHasNone() {
        var found = new ArrayList<MemberRef>();
        for (var answer : new Object[] {"text", 7, new byte[3], List.of("a"), new Page(List.of(), "next")})
            MembersIn.collect(answer, found::add);
        assertThat(found).isEmpty();
    }
}
