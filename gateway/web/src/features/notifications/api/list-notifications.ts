import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { notificationKeys } from "./keys";

/** Newest first. */
export const useNotifications = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: notificationKeys.list(unread),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/notifications", {
          params: {
            query: { unread: unread || undefined, limit: 30, cursor: pageParam ?? undefined },
          },
        }),
      ),
    ...paged,
  });
