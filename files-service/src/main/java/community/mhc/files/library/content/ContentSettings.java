package community.mhc.files.library.content;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where content is kept and how much of it is taken.
 *
 * @param dir directory of the content, created if missing; instances of this service share it. Environment: MHC_FILES_DIR
 * @param maxSize longest content taken, default 50 MB (MB is 2^20 bytes here)
 * @param orphanAge how old bytes must be before they count as left behind by an upload that never ended, default 1 hour: far longer
 *     than any request lives
 * @param doubt how long content that seems to be nobody's is put aside before it is erased, default 7 days: time to notice that a
 *     service runs on the wrong database
 */
@ConfigurationProperties("mhc.files")
public record ContentSettings(
        @DefaultValue(".mhc/files") Path dir,
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("1h") Duration orphanAge,
        @DefaultValue("7d") Duration doubt) {}
