import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";
import { announcementKeys } from "./keys";

export function usePublish() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schema<"NewAnnouncement">) =>
      answerOf(api.PUT("/api/v1/announcements/{id}", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: announcementKeys.all }),
  });
}
