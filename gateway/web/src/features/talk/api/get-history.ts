import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { talkKeys } from "./keys";

/** The earlier wordings of a post; asked when she opens them. */
export const usePostHistory = (threadId: string, postId: string, enabled: boolean) =>
  useQuery({
    queryKey: talkKeys.history(threadId, postId),
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/threads/{threadId}/posts/{postId}/history", {
          params: { path: { threadId, postId }, query: { limit: 100 } },
        }),
      ),
    enabled,
  });
