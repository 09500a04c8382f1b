import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api/client";
import { paged } from "@/lib/queries";
import { peopleKeys } from "./keys";

export const useConnections = (state: "requested" | "connected") =>
  useInfiniteQuery({
    queryKey: peopleKeys.connections(state),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/connections", {
          params: { query: { state, limit: 50, cursor: pageParam ?? undefined } },
        }),
      ),
    ...paged,
  });
