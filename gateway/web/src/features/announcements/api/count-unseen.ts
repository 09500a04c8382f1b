import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { announcementKeys } from "./keys";

export const useUnseenCount = () =>
  useQuery({
    queryKey: announcementKeys.count,
    queryFn: () => answerOf(api.GET("/api/v1/announcements/unseen-count")),
    select: (answer) => answer.count,
  });
