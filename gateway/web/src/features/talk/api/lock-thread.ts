import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { talkKeys } from "./keys";

export function useLockThread(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (lock: boolean) => {
      const params = { path: { id } };
      return answerOf(
        lock
          ? api.POST("/api/v1/threads/{id}/lock", { params })
          : api.POST("/api/v1/threads/{id}/unlock", { params }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: talkKeys.thread(id) }),
  });
}
