/**
 * Read your own writes: every write answers with `Mhc-Position: <service>:<n>`, and a read that sends the newest
 * position of a service back is answered after that service's views have reached it. Kept for the tab, so that a
 * reload right after posting still shows the post.
 */
const KEY = "mhc.positions";
let known: Record<string, number> | undefined;

function load(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

/** Takes `forum:12` or `forum:12, member:7`; an older position never replaces a newer one. */
export function rememberPosition(header: string | null): void {
  if (!header) return;
  known ??= load();
  for (const part of header.split(",")) {
    const [service, position] = part.trim().split(":");
    if (service && position && Number(position) > (known[service] ?? -1))
      known[service] = Number(position);
  }
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // Without storage the tab still remembers until it is reloaded.
  }
}

/** What a read sends, or null when this tab has written nothing yet. */
export function positionsHeader(): string | null {
  known ??= load();
  const parts = Object.entries(known).map(([service, position]) => `${service}:${position}`);
  return parts.length > 0 ? parts.join(", ") : null;
}

export function forgetPositions(): void {
  known = {};
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
