import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { jobKeys } from "./keys";

/** Who is interested; answered to the one who posted the job. */
export const useInterest = (jobId: string) =>
  useInfiniteQuery({
    queryKey: jobKeys.interest(jobId),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/jobs/{id}/interest", {
          params: { path: { id: jobId }, query: { limit: 50, cursor: pageParam ?? undefined } },
        }),
      ),
    ...paged,
  });
