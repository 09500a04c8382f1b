package community.mhc.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the gateway. Nothing else has to be running for that: services and MongoDB are met when first needed. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GatewayApplication {

    /** Starts it with the usual arguments of a Spring Boot application. */
    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
