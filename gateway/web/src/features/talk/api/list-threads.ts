import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { talkKeys } from "./keys";

const listThreads = (groupId: string, cursor: string | null, limit: number) =>
  answerOf(
    api.GET("/api/v1/groups/{id}/threads", {
      params: { path: { id: groupId }, query: { limit, cursor: cursor ?? undefined } },
    }),
  );

/** Newest activity first. */
export const useThreads = (groupId: string) =>
  useInfiniteQuery({
    queryKey: talkKeys.inGroup(groupId),
    queryFn: ({ pageParam }) => listThreads(groupId, pageParam, 20),
    ...paged,
  });

/** The most recent threads of several groups at once, those without any answer only, newest first. */
export const useUnanswered = (groupIds: string[], notBy: string) =>
  useQueries({
    queries: groupIds.map((id) => ({
      queryKey: [...talkKeys.inGroup(id), "recent"],
      queryFn: () => listThreads(id, null, 20),
    })),
    combine: (answers) => ({
      isPending: answers.some((a) => a.isPending),
      error: answers.find((a) => a.error)?.error ?? null,
      items: answers
        .flatMap((a) => a.data?.items ?? [])
        .filter((t) => t.replyCount === 0 && !t.locked && t.author.id !== notBy)
        .sort((a, b) => b.openedAt.localeCompare(a.openedAt)),
    }),
  });
