import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { notificationKeys } from "./keys";

export const useUnreadCount = () =>
  useQuery({
    queryKey: notificationKeys.count,
    queryFn: () => answerOf(api.GET("/api/v1/notifications/unread-count")),
    select: (answer) => answer.count,
  });
