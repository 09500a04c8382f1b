import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { jobKeys } from "./keys";

export function useWithdrawInterest(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(api.DELETE("/api/v1/jobs/{id}/interest", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: jobKeys.all }),
  });
}
