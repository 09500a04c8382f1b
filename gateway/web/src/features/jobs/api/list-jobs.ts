import { useInfiniteQuery } from "@tanstack/react-query";
import type { Profession, State } from "@/config/words";
import { answerOf, api } from "@/lib/api/client";
import { given } from "@/lib/filters";
import { paged } from "@/lib/queries";
import { type JobFilters, jobKeys } from "./keys";

const ALL: JobFilters = {
  q: "",
  profession: "",
  state: "",
  remote: false,
  supervision: false,
  mine: false,
};

/** Newest first; open ones only, unless they are mine. */
export function useJobs(some: Partial<JobFilters>) {
  const filters = { ...ALL, ...some };
  return useInfiniteQuery({
    queryKey: jobKeys.list(filters),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/jobs", {
          params: {
            query: {
              q: given(filters.q),
              profession: given<Profession>(filters.profession),
              state: given<State>(filters.state),
              remote: filters.remote || undefined,
              supervision: filters.supervision || undefined,
              mine: filters.mine || undefined,
              limit: 20,
              cursor: pageParam ?? undefined,
            },
          },
        }),
      ),
    placeholderData: (before) => before,
    ...paged,
  });
}
