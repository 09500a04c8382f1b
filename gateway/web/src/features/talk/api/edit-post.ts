import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { talkKeys } from "./keys";

interface Edit {
  postId: string;
  body: string;
  /** The entity tag of the wording that was edited. */
  etag: string;
}

export function useEditPost(threadId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ postId, body, etag }: Edit) =>
      answerOf(
        api.PATCH("/api/v1/threads/{threadId}/posts/{postId}", {
          params: { path: { threadId, postId }, header: { "If-Match": etag } },
          body: { body },
        }),
      ),
    onSuccess: (_answer, { postId }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: talkKeys.posts(threadId) }),
        queries.invalidateQueries({ queryKey: talkKeys.history(threadId, postId) }),
      ]),
  });
}
