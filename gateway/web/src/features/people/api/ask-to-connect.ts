import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { peopleKeys } from "./keys";

export function useAskToConnect() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schema<"ConnectionRequest">) =>
      answerOf(api.PUT("/api/v1/connections/{id}", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all }),
  });
}
