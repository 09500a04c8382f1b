package community.mhc.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service of members: who they are, how they sign in, and whom they know. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MemberService {

    public static void main(String[] args) {
        SpringApplication.run(MemberService.class, args);
    }
}
