package community.mhc.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/groups/1?tab=files", "/people/2#top", "/search?q=a%20b"})
    void aPathOfThisSiteIsKept(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "groups",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/a\nb",
                "/\t/elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/%zz",
                "/\u2028"
            })
    void anythingElseMeansTheStartPage(String sent) {
        assertThat(LocalPath.of(sent)).isEqualTo(LocalPath.START);
    }
}
