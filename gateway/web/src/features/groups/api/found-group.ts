import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { groupKeys } from "./keys";

export function useFoundGroup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schema<"NewGroup">) =>
      answerOf(api.PUT("/api/v1/groups/{id}", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: groupKeys.all }),
  });
}
