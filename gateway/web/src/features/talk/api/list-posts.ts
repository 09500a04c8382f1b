import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { talkKeys } from "./keys";

/** In the order posted, the opening post first. */
export const usePosts = (threadId: string) =>
  useInfiniteQuery({
    queryKey: talkKeys.posts(threadId),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/threads/{threadId}/posts", {
          params: { path: { threadId }, query: { limit: 50, cursor: pageParam ?? undefined } },
        }),
      ),
    ...paged,
  });
