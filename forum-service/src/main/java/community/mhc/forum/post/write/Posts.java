package community.mhc.forum.post.write;

import static community.mhc.forum.post.PostError.PARENT_POST_UNKNOWN;

import community.mhc.forum.post.OpeningPosts;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.stream.Neighbour;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Other posts than the one that a command is about. */
@Component
class Posts implements OpeningPosts {

    private final Repository<Post> posts;

    Posts(Repository<Post> posts) {
        this.posts = posts;
    }

    @Override
    public void post(OpeningPosted opening) throws Exception {
        posts.loadOrCreate(opening.postId().toString(), Post::new).execute(post -> post.post(opening));
    }

    /** Throws if there is no such post in the thread. */
    Post.Parent parent(UUID threadId, UUID postId) {
        return Neighbour.ask(posts, postId, post -> Optional.ofNullable(post.asParentIn(threadId)))
                .flatMap(found -> found)
                .orElseThrow(() -> PARENT_POST_UNKNOWN.because("Reply to a post of this thread."));
    }
}
