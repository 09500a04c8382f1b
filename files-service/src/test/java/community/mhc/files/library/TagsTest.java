package community.mhc.files.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void tagsAreLowerCaseEachOnceAndInOrder() {
        assertThat(Tags.of(List.of("Telehealth", "consent", "TELEHEALTH")).values())
                .containsExactly("consent", "telehealth");
    }

    @Test
    void aFileHasAtMostTenTags() {
        var eleven = IntStream.range(0, 11).mapToObj(i -> "tag" + i).toList();
        assertThat(Tags.of(eleven.subList(0, 10)).values()).hasSize(10);
        assertThatThrownBy(() -> Tags.of(eleven)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTagHasOneToThirtyCharacters() {
        assertThat(Tags.of(List.of("x".repeat(30))).values()).hasSize(1);
        assertThatThrownBy(() -> Tags.of(List.of("x".repeat(31)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tags.of(List.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tags.of(List.of("  "))).isInstanceOf(IllegalArgumentException.class);
    }
}
