import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { groupKeys } from "./keys";

export function useChangeRole(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ memberId, role }: { memberId: string } & Schema<"NewRole">) =>
      answerOf(
        api.PUT("/api/v1/groups/{id}/members/{memberId}/role", {
          params: { path: { id: groupId, memberId } },
          body: { role },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: groupKeys.one(groupId) }),
  });
}
