import { useQueryClient } from "@tanstack/react-query";
import { announcementKeys } from "@/features/announcements";
import { groupKeys } from "@/features/groups";
import { LiveNotice, useLive } from "@/features/notifications";
import { peopleKeys } from "@/features/people";
import { takeThreadNews } from "@/features/talk";

/** What is on the screen follows what happens elsewhere, without a reload. */
export function LiveUpdates() {
  const queries = useQueryClient();
  const ask = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  const newest = useLive({
    onThread: (news) => void takeThreadNews(queries, news),
    onNotification: ({ kind }) => {
      if (kind === "announcement") ask(announcementKeys.all);
      if (kind.startsWith("connection-")) ask(peopleKeys.all);
      if (kind.startsWith("join-")) ask(groupKeys.all);
    },
    onReturn: () => void queries.invalidateQueries(),
  });
  return <LiveNotice newest={newest} />;
}
