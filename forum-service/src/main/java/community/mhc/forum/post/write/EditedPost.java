package community.mhc.forum.post.write;

/** @param revision of the post after the edit; the next edit is based on it */
record EditedPost(long revision) {}
