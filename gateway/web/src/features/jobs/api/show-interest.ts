import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { jobKeys } from "./keys";

export function useShowInterest(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (note: string) => {
      await answerOf(
        api.PUT("/api/v1/jobs/{id}/interest", { params: { path: { id } }, body: { note } }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: jobKeys.all }),
  });
}
