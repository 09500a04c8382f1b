/** A refusal of the API (RFC 9457), or the lack of an answer. `status` 0: nothing answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** Stable, upper snake: `THREAD_LOCKED`. `OFFLINE` when nothing answered. */
    readonly code: string,
    message: string,
    readonly fields: readonly { pointer: string; code: string }[] = [],
    /** The short name of the service that is down, with status 503. */
    readonly service: string | null = null,
  ) {
    super(message);
    this.name = "Problem";
  }

  /** Nothing was refused: the same request may succeed in a moment. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  field(pointer: string): string | undefined {
    return this.fields.find((f) => f.pointer.replace(/^#?\//, "") === pointer)?.code;
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  service?: string;
  errors?: { pointer: string; code: string }[];
}

export function problemOf(status: number, body: unknown): Problem {
  const given = (typeof body === "object" && body !== null ? body : {}) as ProblemBody;
  const fallback = status === 401 ? "SIGN_IN_REQUIRED" : `HTTP_${status}`;
  return new Problem(
    status,
    given.code ?? fallback,
    given.detail ?? given.title ?? "",
    given.errors ?? [],
    given.service?.replace(/-service$/, "") ?? null,
  );
}

/** The request never got an answer: no network, or the gateway is not there. */
export function offline(): Problem {
  return new Problem(0, "OFFLINE", "");
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, "UNEXPECTED", "");
}
