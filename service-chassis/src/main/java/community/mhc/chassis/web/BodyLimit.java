package community.mhc.chassis.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param max the largest body that an endpoint reads; 256 KB is twelve times the longest post
 * @param exempt path patterns that hold their own limit, because they stream
 */
@ConfigurationProperties("mhc.body-limit")
public record BodyLimit(
        @DefaultValue("256KB") DataSize max, @DefaultValue List<String> exempt) {}
