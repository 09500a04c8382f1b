package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import community.mhc.localmongo.LocalMongo;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class ConsumedTest {

    private final Map<String, BsonDocument> commands = Collections.synchronizedMap(new HashMap<>());

    @Test
    void aMarkNeverMovesBackAndIsReadAndWrittenByAMajority() {
        try (var server = LocalMongo.inMemory();
                var client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.connectionString()))
                        .addCommandListener(new CommandListener() {
                            @Override
                            public void commandStarted(CommandStartedEvent event) {
                                commands.put(
                                        event.getCommandName(),
                                        event.getCommand().clone());
                            }
                        })
                        .build())) {
            var consumed = new Consumed(client.getDatabase("marks"));
            consumed.advance(Map.of("a", 5L, "b", 2L));
            consumed.advance(Map.of("a", 3L));
            assertThat(consumed.lastOf(List.of("a", "b", "c"))).isEqualTo(Map.of("a", 5L, "b", 2L));
        }
        assertThat(commands.get("find")
                        .getDocument("readConcern")
                        .getString("level")
                        .getValue())
                .isEqualTo("majority");
        assertThat(commands.get("update")
                        .getDocument("writeConcern")
                        .getString("w")
                        .getValue())
                .isEqualTo("majority");
    }
}
