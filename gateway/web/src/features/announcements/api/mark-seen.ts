import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { announcementKeys } from "./keys";

export function useMarkSeen() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(api.POST("/api/v1/announcements/{id}/seen", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: announcementKeys.all }),
  });
}
