import { useRef, useState } from "react";
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

/** `empty` is what the form starts with when nothing was kept. A form for another `name` needs another React key. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const [state, setState] = useState(() => {
    const kept = read<T>(name);
    return {
      id: kept?.id ?? newId(),
      value: { ...empty, ...kept?.value },
      restored: kept !== null,
    };
  });
  const latest = useRef(state);

  const store = (next: typeof state, keep: boolean) => {
    latest.current = next;
    write(name, keep ? { id: next.id, value: next.value } : null);
    setState(next);
  };
  const begin = (value: T) => store({ id: newId(), value, restored: false }, false);

  return {
    ...state,
    change: (part) =>
      store({ ...latest.current, value: { ...latest.current.value, ...part } }, true),
    clear: () => begin(empty),
    accept: () => begin(latest.current.value),
    reset: begin,
    renewId: () => store({ ...latest.current, id: newId() }, true),
  };
}
