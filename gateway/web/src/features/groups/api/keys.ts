export const groupKeys = {
  all: ["groups"] as const,
  list: (mine: boolean, q: string) => ["groups", "list", { mine, q }] as const,
  one: (id: string) => ["groups", id] as const,
  members: (id: string) => ["groups", id, "members"] as const,
  requests: (id: string) => ["groups", id, "requests"] as const,
};
