import { useInfiniteQuery } from "@tanstack/react-query";
import type { Profession, State } from "@/config/words";
import { answerOf, api } from "@/lib/api/client";
import { given } from "@/lib/filters";
import { paged } from "@/lib/queries";
import { type PeopleFilters, peopleKeys } from "./keys";

/** The directory, by name or by who joined last. A facet's counts apply the other filters, not its own. */
export const usePeople = (filters: PeopleFilters, limit = 24) =>
  useInfiniteQuery({
    queryKey: [...peopleKeys.directory(filters), limit],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/members", {
          params: {
            query: {
              profession: given<Profession>(filters.profession),
              state: given<State>(filters.state),
              q: given(filters.q),
              order: given<"name" | "newest">(filters.order ?? ""),
              limit,
              cursor: pageParam ?? undefined,
            },
          },
        }),
      ),
    placeholderData: (before) => before,
    ...paged,
  });

/** Who joined last. */
export const useNewest = (limit: number) =>
  usePeople({ q: "", profession: "", state: "", order: "newest" }, limit);
