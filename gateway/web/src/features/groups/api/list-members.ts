import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { groupKeys } from "./keys";

const listMembers = (id: string, cursor: string | null, limit: number) =>
  answerOf(
    api.GET("/api/v1/groups/{id}/members", {
      params: { path: { id }, query: { limit, cursor: cursor ?? undefined } },
    }),
  );

export const useGroupMembers = (id: string) =>
  useInfiniteQuery({
    queryKey: groupKeys.members(id),
    queryFn: ({ pageParam }) => listMembers(id, pageParam, 50),
    ...paged,
  });

/** The first hundred members, for the mention list and the column on the right. */
export const useGroupPeople = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: [...groupKeys.members(id), "first"],
    queryFn: () => listMembers(id, null, 100),
    select: (page) => page.items,
    enabled: enabled && id !== "",
  });
