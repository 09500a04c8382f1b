import { afterEach, beforeEach } from "vitest";
import { server } from "./setup";

/** Every request of a test, in order. */
export function recordRequests(): Request[] {
  const requests: Request[] = [];
  const note = ({ request }: { request: Request }) => void requests.push(request.clone());
  beforeEach(() => {
    requests.length = 0;
    server.events.on("request:start", note);
  });
  afterEach(() => server.events.removeListener("request:start", note));
  return requests;
}

export const called = (requests: Request[], method: string, path: string | RegExp) =>
  requests.filter((r) => r.method === method && new URL(r.url).pathname.match(path));
