export const talkKeys = {
  /** Every list of threads of a group. */
  inGroup: (groupId: string) => ["talk", "group", groupId] as const,
  thread: (threadId: string) => ["talk", "thread", threadId] as const,
  posts: (threadId: string) => ["talk", "thread", threadId, "posts"] as const,
  /** Posts that came while the thread was open and may be behind the pages read so far. */
  arrived: (threadId: string) => ["talk", "thread", threadId, "arrived"] as const,
  post: (threadId: string, postId: string) => ["talk", "thread", threadId, "post", postId] as const,
  history: (threadId: string, postId: string) =>
    ["talk", "thread", threadId, "post", postId, "history"] as const,
};
