import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { asProblem, type Problem } from "@/lib/api/problem";
import { given } from "@/lib/filters";
import { paged } from "@/lib/queries";
import { type FileFilters, fileKeys } from "./keys";

const EVERYTHING: FileFilters = { groupId: "", folder: "", tag: "", kind: "", q: "" };

/** The files service hears of a new group or membership a moment after the forum service has answered. */
const mayPass = (problem: Problem, groupId: string) =>
  problem.passing || (groupId !== "" && problem.status === 404);

/** Newest first, over all my groups or one of them, with the counts of what each filter would show. */
export function useFiles(some: Partial<FileFilters>, limit = 20) {
  const filters = { ...EVERYTHING, ...some };
  const { groupId, folder, tag, kind, q } = filters;
  return useInfiniteQuery({
    queryKey: [...fileKeys.list(filters), limit],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/files", {
          params: {
            query: {
              groupId: given(groupId),
              folder: given(folder),
              tag: given(tag),
              kind: given(kind),
              q: given(q),
              limit,
              cursor: pageParam ?? undefined,
            },
          },
        }),
      ),
    placeholderData: (before) => before,
    retry: (failures, error) => failures < 3 && mayPass(asProblem(error), groupId),
    retryDelay: 700,
    ...paged,
  });
}
