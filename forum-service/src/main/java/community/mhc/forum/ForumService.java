package community.mhc.forum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process. */
@SpringBootApplication
public class ForumService {

    public static void main(String[] args) {
        SpringApplication.run(ForumService.class, args);
    }
}
