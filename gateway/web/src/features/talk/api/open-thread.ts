import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { talkKeys } from "./keys";

export function useOpenThread(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schema<"NewThread">) =>
      answerOf(api.PUT("/api/v1/threads/{id}", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: talkKeys.inGroup(groupId) }),
  });
}
