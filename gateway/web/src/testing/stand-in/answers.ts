import { HttpResponse } from "msw";

const positions: Record<string, number> = {};

/** The headers of a write: its position, growing. */
const written = (service: string) => {
  positions[service] = (positions[service] ?? 0) + 1;
  return { "Mhc-Position": `${service}:${positions[service]}` };
};

export const created = (service: string, id: unknown) =>
  HttpResponse.json({ id }, { status: 201, headers: written(service) });

export const done = (service: string) =>
  new HttpResponse(null, { status: 204, headers: written(service) });

export const changed = (service: string, body: object, revision: number) =>
  HttpResponse.json(body, { headers: { ...written(service), ETag: `"${revision}"` } });

export const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: "about:blank", title: code, status, code, ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );

export const notFound = () => problem(404, "NOT_FOUND");

/** A page of `all`; the cursor is the place of the next item. */
export function page<T>(request: Request, all: T[], more: object = {}) {
  const query = new URL(request.url).searchParams;
  const from = Number(query.get("cursor") ?? 0);
  const to = from + Number(query.get("limit") ?? 20);
  return HttpResponse.json({
    items: all.slice(from, to),
    next: to < all.length ? String(to) : null,
    ...more,
  });
}

export function counts(values: string[]): { value: string; count: number }[] {
  const found = new Map<string, number>();
  for (const value of values) if (value) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

export const has = (text: string, q: string | null) =>
  !q || text.toLowerCase().includes(q.toLowerCase());
