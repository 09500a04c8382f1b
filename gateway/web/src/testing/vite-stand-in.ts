import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "msw";
import { type Connect, type Plugin, runnerImport } from "vite";

const OWN = /^\/(api\/v1\/|session$|sign-out$|sign-in)/;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function answer(handlers: RequestHandler[], req: IncomingMessage, res: ServerResponse) {
  const { getResponse } = await import("msw");
  const body = await bodyOf(req);
  const request = new Request(`http://${req.headers.host}${req.url}`, {
    method: req.method,
    headers: req.headers as Record<string, string>,
    body: body.length > 0 ? new Uint8Array(body) : undefined,
  });
  const response = await getResponse(handlers, request);
  res.statusCode = response?.status ?? 404;
  response?.headers.forEach((value, name) => res.setHeader(name, value));
  res.end(response ? Buffer.from(await response.arrayBuffer()) : "");
}

/** Answers the gateway's paths from the stand-in, for `npm run dev:mock` and `npm run preview:mock`. */
export function standInApi(): Plugin {
  const load = async () => {
    const root = fileURLToPath(new URL("..", import.meta.url));
    const loaded = await runnerImport<{ standIn: RequestHandler[] }>(
      `${root}testing/stand-in/index.ts`,
      {
        resolve: { alias: { "@": root.replace(/\/$/, "") } },
      },
    );
    return loaded.module.standIn;
  };
  const serve = (middlewares: Connect.Server) => {
    const handlers = load();
    middlewares.use((req, res, next) => {
      if (!OWN.test(req.url ?? "")) return next();
      if (req.url === "/api/v1/live") {
        res.writeHead(200, { "Content-Type": "text/event-stream" }).write(": here\n\n");
        return;
      }
      if (req.url?.startsWith("/sign-in")) {
        const to = new URL(req.url, "http://here").searchParams.get("to") ?? "/";
        res.writeHead(302, { Location: to, "Set-Cookie": "stranger=0; Path=/" }).end();
        return;
      }
      handlers.then((all) => answer(all, req, res)).catch(next);
    });
  };
  return {
    name: "stand-in-api",
    configureServer: (server) => serve(server.middlewares),
    configurePreviewServer: (server) => serve(server.middlewares),
  };
}
