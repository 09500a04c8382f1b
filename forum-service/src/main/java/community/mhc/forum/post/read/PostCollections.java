package community.mhc.forum.post.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import org.springframework.stereotype.Component;

/** The collections of posts and of what they said before, and what they are read by. */
@Component
class PostCollections implements CollectionSetup {

    static final String POSTS = "posts";
    static final String REVISIONS = "post_revisions";

    @Override
    public void prepare(MongoDatabase database) {
        var posts = database.getCollection(POSTS);
        posts.createIndex(ascending("threadId", "order"));
        posts.createIndex(ascending("author.id"));
        database.getCollection(REVISIONS).createIndex(ascending("postId", "revision"));
    }
}
