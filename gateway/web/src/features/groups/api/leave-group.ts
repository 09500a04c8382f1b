import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";

/** Leaves, or takes a request to join back. Words of the group may be anywhere, so everything is asked for again. */
export function useLeaveGroup(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(api.DELETE("/api/v1/groups/{id}/members/me", { params: { path: { id: groupId } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
}
