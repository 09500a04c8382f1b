import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { jobKeys } from "./keys";

export function usePostJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, job }: { id: string; job: Schema<"NewJob"> }) =>
      answerOf(api.PUT("/api/v1/jobs/{id}", { params: { path: { id } }, body: job })),
    onSuccess: () => queries.invalidateQueries({ queryKey: jobKeys.all }),
  });
}
