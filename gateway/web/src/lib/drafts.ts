import { useCallback, useEffect, useRef, useState } from "react";
import { newId } from "./ids";

/**
 * What she types is kept in this browser until the service has acknowledged it: through a reload, an expired sign-in
 * or a service that is down. The id is kept with the text, so that sending it again posts it once. Drafts belong to
 * the member who wrote them: another one signing in on the same machine does not see them.
 */
export interface Draft<T> {
  id: string;
  value: T;
  /** Something was found from an earlier visit. */
  restored: boolean;
  change: (part: Partial<T>) => void;
  /** Acknowledged or thrown away: starts afresh, with a new id. */
  clear: () => void;
  /** Saved in place: what is shown stays, and is no longer a draft. */
  accept: () => void;
  /** Shows this instead, and forgets the draft. */
  reset: (value: T) => void;
  /** The old id is used up by another text: keeps what she wrote, under a new id. */
  renewId: () => void;
}

interface Kept<T> {
  id: string;
  value: T;
}

let owner = "";

/** Called when it is known who is signed in, before any form is shown. */
export function draftsBelongTo(memberId: string): void {
  owner = memberId;
}

const storageKey = (name: string) => `mhc.draft.${owner}.${name}`;

function read<T>(name: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(storageKey(name));
    return text ? (JSON.parse(text) as Kept<T>) : null;
  } catch {
    return null;
  }
}

function write<T>(name: string, kept: Kept<T> | null): void {
  try {
    if (kept) localStorage.setItem(storageKey(name), JSON.stringify(kept));
    else localStorage.removeItem(storageKey(name));
  } catch {
    // Storage full or forbidden: the text lives as long as the page.
  }
}

export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const blank = useRef(empty);
  const load = (n: string) => {
    const kept = read<T>(n);
    return {
      name: n,
      restored: kept !== null,
      id: kept?.id ?? newId(),
      value: { ...blank.current, ...kept?.value },
    };
  };
  const [state, setState] = useState(() => load(name));
  const current = state.name === name ? state : load(name);
  if (current !== state) setState(current);

  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });

  const store = useCallback((next: typeof current, keep: boolean) => {
    latest.current = next;
    write(next.name, keep ? { id: next.id, value: next.value } : null);
    setState(next);
  }, []);

  const change = useCallback(
    (part: Partial<T>) =>
      store({ ...latest.current, value: { ...latest.current.value, ...part } }, true),
    [store],
  );
  const clear = useCallback(
    () => store({ ...latest.current, id: newId(), value: blank.current, restored: false }, false),
    [store],
  );
  const accept = useCallback(
    () => store({ ...latest.current, id: newId(), restored: false }, false),
    [store],
  );
  const reset = useCallback(
    (value: T) => store({ ...latest.current, id: newId(), value, restored: false }, false),
    [store],
  );
  const renewId = useCallback(() => store({ ...latest.current, id: newId() }, true), [store]);
  const { id, value, restored } = current;
  return { id, value, restored, change, clear, accept, reset, renewId };
}
