import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { groupKeys } from "./keys";

/** Who asks to join; only its owner and moderators are answered. */
export const useJoinRequests = (id: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: groupKeys.requests(id),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/groups/{id}/requests", {
          params: { path: { id }, query: { limit: 50, cursor: pageParam ?? undefined } },
        }),
      ),
    enabled,
    ...paged,
  });
