import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { given } from "@/lib/filters";
import { paged } from "@/lib/queries";
import { announcementKeys } from "./keys";

/** Newest first, over all my groups or one of them. */
export const useAnnouncements = ({ groupId = "", unseen = false }) =>
  useInfiniteQuery({
    queryKey: announcementKeys.list(groupId, unseen),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/announcements", {
          params: {
            query: {
              groupId: given(groupId),
              unseen: unseen || undefined,
              limit: 20,
              cursor: pageParam ?? undefined,
            },
          },
        }),
      ),
    ...paged,
  });
