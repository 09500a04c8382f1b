import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { given } from "@/lib/filters";
import { paged } from "@/lib/queries";
import { groupKeys } from "./keys";

const listGroups = (mine: boolean, q: string, cursor: string | null, limit: number) =>
  answerOf(
    api.GET("/api/v1/groups", {
      params: { query: { mine, q: given(q), limit, cursor: cursor ?? undefined } },
    }),
  );

/** `mine`: the groups I am in or have asked to join; otherwise all of them. */
export const useGroups = (mine: boolean, q = "") =>
  useInfiniteQuery({
    queryKey: groupKeys.list(mine, q),
    queryFn: ({ pageParam }) => listGroups(mine, q, pageParam, 24),
    ...paged,
  });

/** Up to a hundred of my groups at once, for the navigation and for forms that ask "where?". */
export const useMyGroups = () =>
  useQuery({
    queryKey: [...groupKeys.all, "mine"],
    queryFn: () => listGroups(true, "", null, 100),
    select: (page) => page.items.filter((group) => group.myRole && group.myRole !== "requested"),
  });
