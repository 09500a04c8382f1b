export interface FileFilters {
  groupId: string;
  folder: string;
  tag: string;
  kind: string;
  q: string;
}

export const fileKeys = {
  all: ["files"] as const,
  list: (filters: FileFilters) => ["files", "list", filters] as const,
  one: (id: string) => ["files", id] as const,
};
