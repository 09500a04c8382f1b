import { Button } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Trouble } from "./Trouble";
import { Waiting } from "./Waiting";
import classes from "./listing.module.css";

interface ListingProps<T> {
  query: Pick<
    UseInfiniteQueryResult,
    "isPending" | "error" | "refetch" | "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"
  >;
  items: T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
  /** Shown when there is nothing. */
  empty: ReactNode;
  /** What the list is, for a screen reader. */
  label: string;
  /** `cards`: in columns where there is room. `plain`: without lines between. */
  look?: "rows" | "cards" | "plain";
  waiting?: ReactNode;
}

/** A list that comes in pages: skeleton, trouble, nothing, or items and a "more" that keeps her place. */
export function Listing<T>(props: ListingProps<T>) {
  const { query, items, keyOf, children, empty, label, look = "rows", waiting } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusFrom = useRef<number | null>(null);

  useEffect(() => {
    if (focusFrom.current === null || items.length <= focusFrom.current) return;
    const first = list.current?.children[focusFrom.current];
    first?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
    focusFrom.current = null;
  }, [items.length]);

  if (query.isPending) return waiting ?? <Waiting />;
  if (query.error && items.length === 0)
    return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  if (items.length === 0) return empty;

  const more = () => {
    focusFrom.current = items.length;
    void query.fetchNextPage();
  };
  return (
    <div>
      <ul ref={list} className={classes.list} data-look={look} aria-label={label}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {query.error && <Trouble error={query.error} onRetry={more} />}
      {query.hasNextPage && !query.error && (
        <Button
          variant="default"
          className={classes.more}
          loading={query.isFetchingNextPage}
          onClick={more}
        >
          Show more
        </Button>
      )}
    </div>
  );
}
