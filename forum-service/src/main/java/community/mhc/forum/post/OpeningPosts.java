package community.mhc.forum.post;

import community.mhc.forum.post.PostEvent.OpeningPosted;

/** Posts the first words of a thread, in the unit of work that opens it: the two are stored together or not at all. */
@FunctionalInterface
public interface OpeningPosts {

    /** Posting the same again changes nothing; other words under the same id are refused as {@code ID_REUSED}. */
    void post(OpeningPosted opening);
}
