import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { notificationKeys } from "./keys";

export function useMarkAllRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/notifications/read-all")),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationKeys.all }),
  });
}
