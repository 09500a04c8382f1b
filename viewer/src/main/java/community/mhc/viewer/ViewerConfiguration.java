package community.mhc.viewer;

import community.mhc.chassis.views.ViewCollections;
import org.bson.codecs.configuration.CodecProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** For every service that has this module on its class path. */
@AutoConfiguration
public class ViewerConfiguration {

    @Bean
    Cards cards(ViewCollections views) {
        return new Cards(views);
    }

    @Bean
    ShowMembers showMembers(Cards cards) {
        return new ShowMembers(cards);
    }

    @Bean
    CodecProvider memberRefCodec() {
        return MemberRefCodec.PROVIDER;
    }
}
