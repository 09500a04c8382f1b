import { type InfiniteData, type QueryClient, skipToken, useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { talkKeys } from "./keys";

type Post = Schema<"Post">;

export interface ThreadNews {
  threadId: string;
  groupId: string;
  /** Null when the thread itself has changed. */
  postId: string | null;
}

/** Milliseconds before a post is asked for again: the news of it may be faster than the view that shows it. */
const ASK_AGAIN = [100, 300, 900, 2_700];

const NONE: Post[] = [];

/** The posts that have arrived since the pages were read, in the order posted. */
export const useArrived = (threadId: string) =>
  useQuery({
    queryKey: talkKeys.arrived(threadId),
    queryFn: skipToken,
    initialData: NONE,
  }).data ?? NONE;

/** Something was written in a thread of hers: what is on the screen follows. */
export async function takeThreadNews(
  queries: QueryClient,
  { threadId, groupId, postId }: ThreadNews,
) {
  void queries.invalidateQueries({ queryKey: talkKeys.inGroup(groupId) });
  await arrive(queries, threadId, postId);
}

/**
 * Brings one post into an open thread, new or edited, by one small request: asking for all pages read so far would cost a
 * reader on page 30 thirty. A thread that is not open is asked for anew when she comes back to it.
 */
export async function arrive(queries: QueryClient, threadId: string, postId: string | null) {
  void queries.invalidateQueries({ queryKey: talkKeys.thread(threadId), exact: true });
  const pages = { queryKey: talkKeys.posts(threadId) };
  const open = queries.getQueryCache().find(pages)?.isActive();
  if (!open) {
    queries.removeQueries({ queryKey: talkKeys.arrived(threadId) });
    return queries.invalidateQueries(pages);
  }
  if (postId === null) return;
  const post = await ask(queries, threadId, postId).catch(() => null);
  if (post === null) return queries.invalidateQueries(pages);
  show(queries, post);
  void queries.invalidateQueries({ ...pages, refetchType: "none" });
}

const ask = (queries: QueryClient, threadId: string, postId: string): Promise<Post> =>
  queries.fetchQuery({
    queryKey: [...talkKeys.arrived(threadId), postId],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/threads/{threadId}/posts/{postId}", {
          params: { path: { threadId, postId } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
    retry: (failures, error) => {
      const problem = asProblem(error);
      return failures < ASK_AGAIN.length && (problem.passing || problem.status === 404);
    },
    retryDelay: (failures) => ASK_AGAIN[failures] ?? 0,
  });

function show(queries: QueryClient, post: Post): void {
  const key = talkKeys.posts(post.threadId);
  const known = queries.getQueryData<InfiniteData<Schema<"PagePost">>>(key);
  if (known?.pages.some((page) => page.items.some((p) => p.id === post.id))) {
    const replaced = known.pages.map((page) => ({
      ...page,
      items: page.items.map((p) => (p.id === post.id ? post : p)),
    }));
    queries.setQueryData(key, { ...known, pages: replaced });
    return;
  }
  queries.setQueryData<Post[]>(talkKeys.arrived(post.threadId), (before = []) =>
    [...before.filter((p) => p.id !== post.id), post].sort((a, b) =>
      a.postedAt.localeCompare(b.postedAt),
    ),
  );
}
