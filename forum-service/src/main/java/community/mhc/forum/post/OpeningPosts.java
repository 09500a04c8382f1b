package community.mhc.forum.post;

import community.mhc.forum.post.PostEvent.OpeningPosted;

/** Posts the first words of a thread, in the unit of work that opens it: the two are stored together or not at all. */
@FunctionalInterface
public interface OpeningPosts {

    /** Posting the same again changes nothing; throws {@code ID_REUSED} for other words under the same id. */
    void post(OpeningPosted opening) throws Exception;
}
