export interface JobFilters {
  q: string;
  profession: string;
  state: string;
  remote: boolean;
  supervision: boolean;
  mine: boolean;
}

export const jobKeys = {
  all: ["jobs"] as const,
  list: (filters: JobFilters) => ["jobs", "list", filters] as const,
  one: (id: string) => ["jobs", id] as const,
  interest: (id: string) => ["jobs", id, "interest"] as const,
};
