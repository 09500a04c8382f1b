import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { arrive } from "./arrive";

/** The id comes from the draft, so a reply sent twice is posted once. */
export function usePostReply(threadId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ postId, ...body }: { postId: string } & Schema<"NewReply">) =>
      answerOf(
        api.PUT("/api/v1/threads/{threadId}/posts/{postId}", {
          params: { path: { threadId, postId } },
          body,
        }),
      ),
    onSuccess: (_answer, { postId }) => arrive(queries, threadId, postId),
  });
}
