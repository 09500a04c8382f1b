import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { gatewayPaths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { listenLive } from "@/lib/live";
import { notificationKeys } from "./keys";

export interface ThreadNews {
  threadId: string;
  groupId: string;
  /** Null when the thread itself has changed. */
  postId: string | null;
}

interface Handlers {
  onThread: (news: ThreadNews) => void;
  onNotification: (notification: Schema<"Notification">) => void;
  /** The stream was away: what it would have said must be asked for. */
  onReturn: () => void;
}

/**
 * Keeps the list and the count in step with what happens. A resumed stream may repeat itself, so each notification is
 * taken once, by its id.
 *
 * @returns the newest notification that came while the page was open
 */
export function useLive(handlers: Handlers): Schema<"Notification"> | null {
  const queries = useQueryClient();
  const [newest, setNewest] = useState<Schema<"Notification"> | null>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    const taken = new Set<string>();
    const refresh = () => void queries.invalidateQueries({ queryKey: notificationKeys.all });
    return listenLive(gatewayPaths.live, {
      on: {
        notification: (data) => {
          const notification = data as Schema<"Notification">;
          if (taken.has(notification.id)) return;
          taken.add(notification.id);
          setNewest(notification);
          latest.current.onNotification(notification);
          refresh();
        },
        read: refresh,
        thread: (data) => latest.current.onThread(data as ThreadNews),
      },
      onOpen: refresh,
      onReturn: () => latest.current.onReturn(),
    });
  }, [queries]);
  return newest;
}
