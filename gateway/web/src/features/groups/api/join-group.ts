import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { groupKeys } from "./keys";

/** An open group: a member at once. A closed one: asked, until a moderator has answered. */
export function useJoinGroup(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT("/api/v1/groups/{id}/members/me", { params: { path: { id: groupId } }, body: {} }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: groupKeys.all }),
  });
}
