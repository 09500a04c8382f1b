import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { fileKeys } from "./keys";

export function useRemoveFile(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE("/api/v1/files/{id}", { params: { path: { id } } })),
    onSuccess: () => {
      queries.removeQueries({ queryKey: fileKeys.one(id) });
      return queries.invalidateQueries({ queryKey: fileKeys.all });
    },
  });
}
