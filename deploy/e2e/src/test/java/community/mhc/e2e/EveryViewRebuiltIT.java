package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.e2e.RepliesUnderFire.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/**
 * Every view of every service, those of other services' facts among them, comes out of the service's own store as it is: made anew while
 * members write, and once more when nothing is written, it is byte for byte the one that it replaces.
 */
class EveryViewRebuiltIT {

    private static final List<String> SERVICES =
            List.of("member-service", "forum-service", "files-service", "jobs-service", "notification-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack = Stack.shared();

    /** A line of {@code mhc rebuild SERVICE}. */
    private record Projection(String service, String name, int generation, long position, long head) {

        static Projection of(String service, String line) {
            var columns = line.split(" +");
            return new Projection(
                    service,
                    columns[0],
                    Integer.parseInt(columns[1]),
                    Long.parseLong(columns[2]),
                    Long.parseLong(columns[3]));
        }
    }

    @Test
    void everyViewComesOutOfTheStoreAsItIs() {
        var author = Member.join("Author of what is made anew");
        var group = Community.group(author, "open");
        var thread = Community.thread(author, group, "Notes after hours");
        var target = new Target(thread, Community.openingPost(author, thread));
        Community.file(author, group, "Agreement.txt");
        var repliers = IntStream.range(0, 2)
                .mapToObj(i -> Member.join("Writer " + (char) ('A' + i)))
                .toList();
        repliers.forEach(replier -> Community.joinGroup(replier, group));
        try (var fire = new RepliesUnderFire(repliers, List.of(target))) {
            Pause.until("replies flow", PATIENCE, () -> fire.acknowledged().size() > 20);
            projections().forEach(this::rebuild);
            fire.finish();
        }
        Pause.until("every view has everything", PATIENCE, this::areSettled);
        var compared = new ArrayList<String>();
        try (var mongo = stack.mongo()) {
            for (var projection : projections()) compared.addAll(comparedAfterRebuild(projection, mongo));
        }
        System.out.printf("made anew and compared: %d collections %s%n", compared.size(), compared);
        assertThat(compared)
                .contains("forum.members", "files.memberships", "notification.memberships", "notification.subjects");
    }

    private List<Projection> projections() {
        return SERVICES.stream()
                .flatMap(service -> stack.mhc("rebuild", service)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> Projection.of(service, line)))
                .toList();
    }

    private boolean areSettled() {
        return projections().stream().allMatch(one -> one.position() == one.head());
    }

    private void rebuild(Projection projection) {
        assertThat(stack.mhc("rebuild", projection.service(), projection.name()))
                .contains("%s of %s is made anew".formatted(projection.name(), projection.service()));
    }

    /** The old generation is kept for a minute: until then both can be read. */
    private List<String> comparedAfterRebuild(Projection projection, MongoClient mongo) {
        var database = mongo.getDatabase(projection.service().replace("-service", ""));
        var before = collections(database);
        rebuild(projection);
        var made = collections(database);
        made.removeAll(before);
        var compared = new ArrayList<String>();
        for (var collection : made) {
            var name = collection.substring(0, collection.lastIndexOf(".g"));
            var old = projection.generation() == 0 ? name : name + ".g" + projection.generation();
            assertThat(documents(database, collection))
                    .as("%s.%s", database.getName(), name)
                    .isEqualTo(documents(database, old));
            compared.add(database.getName() + "." + name);
        }
        return compared;
    }

    private static Set<String> collections(MongoDatabase database) {
        return database.listCollectionNames().into(new HashSet<>());
    }

    private static List<RawBsonDocument> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }
}
