package community.mhc.forum.post.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import org.springframework.stereotype.Component;

/** The collections of posts and of what they said before, and what they are read by. */
@Component
class PostCollections implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "posts";

    static final String POSTS = "posts";
    static final String REVISIONS = "post_revisions";

    private final ViewCollections views;

    PostCollections(ViewCollections views) {
        this.views = views;
    }

    @Override
    public void prepare(MongoDatabase database) {
        var posts = views.collection(PROJECTION, POSTS);
        posts.createIndex(ascending("threadId", "order"));
        views.collection(PROJECTION, REVISIONS).createIndex(ascending("postId", "revision"));
    }
}
