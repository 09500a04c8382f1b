package community.mhc.chassis.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole service on ports of its own, against a MongoDB of its own ({@code MONGODB_URI}, else the stand-in) and without
 * Kafka: what it publishes is not sent, what it takes is published by {@link OtherServices}. Ask for
 * a {@code RestTestClient}, {@link TestTokens} and {@link RebuiltViews}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mhc.kafka.enabled=false", "logging.structured.format.console=", "management.server.port=0"})
@AutoConfigureRestTestClient
@Import({TestTokens.class, RebuiltViews.class, OtherServices.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServiceTest {}
