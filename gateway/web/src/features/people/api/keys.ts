export interface PeopleFilters {
  profession: string;
  state: string;
  q: string;
  /** `newest`: who joined last comes first. By name without it. */
  order?: string;
}

export const peopleKeys = {
  all: ["people"] as const,
  directory: (filters: PeopleFilters) => ["people", "directory", filters] as const,
  one: (id: string) => ["people", "member", id] as const,
  connections: (state: string) => ["people", "connections", state] as const,
};
