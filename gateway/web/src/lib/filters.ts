import { useSearchParams } from "react-router";

/**
 * The filters of a list, kept in the address, so that going back and a link sent to a colleague show the same.
 * An absent filter reads as the empty string.
 */
export function useFilters<K extends string>(...names: K[]) {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((n) => [n, params.get(n) ?? ""])) as Record<
    K,
    string
  >;
  const set = (name: K, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return { values, set, any: names.some((n) => values[n] !== "") };
}

/** For a query string: leaves out what is not set. What the address says is for the service to check. */
export const given = <T extends string>(value: string) => (value || undefined) as T | undefined;
