import { QueryClient } from "@tanstack/react-query";
import { listen } from "./api/signals";
import { asProblem } from "./api/problem";

/** Milliseconds before a page that was answered from a view that lags is asked again. */
const ASK_AGAIN_AFTER = 1_500;

/** Milliseconds a list is kept that is not on the screen: an evening, so that going back finds every page she had read. */
const KEPT = 60 * 60_000;

/** A refusal stays one; what only failed to answer is tried twice more. */
const retry = (failures: number, error: unknown) => failures < 2 && asProblem(error).passing;

export function createQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: KEPT,
        retry,
        retryDelay: (n) => Math.min(500 * 2 ** n, 4_000),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  listen("stale", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void queries.invalidateQueries(), ASK_AGAIN_AFTER);
  });
  return queries;
}

interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** What every paged query shares: the cursor as page parameter, and its pages as one list. */
export const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next?: string | null }) => page.next ?? null,
};

export const itemsOf = <T>(data: { pages: PageOf<T>[] } | undefined): T[] =>
  data?.pages.flatMap((page) => page.items) ?? [];
