/** `signed-out`: an answer was 401. `stale`: a read came before the views had caught up with this tab's writes. */
export type Signal = "signed-out" | "stale";

const listeners = new Map<Signal, Set<() => void>>();

export function announce(signal: Signal): void {
  listeners.get(signal)?.forEach((listener) => listener());
}

/** Returns the function that stops listening. */
export function listen(signal: Signal, listener: () => void): () => void {
  const all = listeners.get(signal) ?? new Set();
  listeners.set(signal, all.add(listener));
  return () => all.delete(listener);
}
