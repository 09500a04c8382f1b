import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { peopleKeys } from "./keys";

/** `accept` and `decline` are for the one who was asked, `withdraw` for the one who asked, `remove` for both. */
export type ConnectionStep = "accept" | "decline" | "withdraw" | "remove";

function take(step: ConnectionStep, id: string) {
  const params = { path: { id } };
  switch (step) {
    case "accept":
      return answerOf(api.POST("/api/v1/connections/{id}/accept", { params }));
    case "decline":
      return answerOf(api.POST("/api/v1/connections/{id}/decline", { params }));
    case "withdraw":
      return answerOf(api.POST("/api/v1/connections/{id}/withdraw", { params }));
    case "remove":
      return answerOf(api.DELETE("/api/v1/connections/{id}", { params }));
  }
}

export function useConnectionStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, id }: { step: ConnectionStep; id: string }) => take(step, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all }),
  });
}
