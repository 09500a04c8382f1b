import { useQuery } from "@tanstack/react-query";
import { api, wholeAnswerOf } from "@/lib/api/client";
import { talkKeys } from "./keys";

/** A post as it was typed, with the entity tag its edit must send. Asked afresh each time the editor opens. */
export const usePostAsTyped = (threadId: string, postId: string) =>
  useQuery({
    queryKey: talkKeys.post(threadId, postId),
    queryFn: () =>
      wholeAnswerOf(
        api.GET("/api/v1/threads/{threadId}/posts/{postId}", {
          params: { path: { threadId, postId } },
        }),
      ),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
