import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { jobKeys } from "./keys";

export function useCloseJob(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/jobs/{id}/close", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: jobKeys.all }),
  });
}
