import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { groupKeys } from "./keys";

interface Decision {
  memberId: string;
  approve: boolean;
}

export function useDecideRequest(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ memberId, approve }: Decision) => {
      const params = { path: { id: groupId, memberId } };
      return answerOf(
        approve
          ? api.POST("/api/v1/groups/{id}/members/{memberId}/approve", { params })
          : api.POST("/api/v1/groups/{id}/members/{memberId}/decline", { params }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: groupKeys.one(groupId) }),
  });
}
