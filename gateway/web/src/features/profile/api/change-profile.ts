import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Schema, wholeAnswerOf } from "@/lib/api/client";
import { meKey } from "./keys";

export function useChangeProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, change }: { etag: string; change: Schema<"ProfileChange"> }) =>
      wholeAnswerOf(
        api.PATCH("/api/v1/me/profile", {
          params: { header: { "If-Match": etag } },
          body: change,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  });
}
